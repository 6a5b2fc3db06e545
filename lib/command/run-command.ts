import { unknownNameError, WrongUse } from './nearest-name';

type Command = (args: string[]) => Promise<void>;

/** The commands of `npx cdk-gatehouse`, each loaded when it is asked for. */
const COMMANDS: { readonly [name: string]: () => Command } = {
  serve: () => require('./serve').serve,
  explain: () => require('./explain').explain,
  migrate: () => require('./migrate').migrate,
};

const USAGE = `Usage: cdk-gatehouse <command> [options]

  serve [cdk.out]              answers on this machine as API Gateway would
  explain 'GET /pets'          tells the way that a request would go, and calls nothing
  migrate plan old new         tells what a deployment does to an API that is deployed
  migrate identities old       writes which logical id each deployed thing has
  migrate scaffold old         writes the code of an API as it is deployed

cdk-gatehouse <command> --help tells more.`;

/** Runs a command as it is written behind the name of the program. */
export async function runCommand([name, ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return;
  }
  if (name === undefined) throw new WrongUse(USAGE);
  if (!Object.hasOwn(COMMANDS, name)) throw unknownNameError('command', name, Object.keys(COMMANDS));
  await COMMANDS[name]()(args);
}
