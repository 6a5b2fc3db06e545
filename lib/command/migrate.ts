import { migrateIdentities } from './migrate-identities';
import { migratePlan } from './migrate-plan';
import { migrateScaffold } from './migrate-scaffold';
import { unknownNameError, WrongUse } from './nearest-name';

const COMMANDS: { readonly [name: string]: (args: string[]) => Promise<void> } = {
  plan: migratePlan,
  identities: migrateIdentities,
  scaffold: migrateScaffold,
};

const USAGE = `Usage: cdk-gatehouse migrate <command> [options]

  plan deployed new      tells what a deployment of the new app does to what is deployed: kept, changed, fails, lost
  identities deployed    writes which logical id each deployed thing has, for the new app to keep it
  scaffold deployed      writes code that makes the APIs as they are deployed

'deployed' and 'new' are templates, as 'aws cloudformation get-template' or 'cdk synth' write them, or a cdk.out.`;

/** Brings an API that is deployed into an app of this library, without losing what its clients rely on. */
export async function migrate([name, ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return;
  }
  if (name === undefined) throw new WrongUse(USAGE);
  if (!Object.hasOwn(COMMANDS, name))
    throw unknownNameError(
      'command',
      `migrate ${name}`,
      Object.keys(COMMANDS).map((own) => `migrate ${own}`),
    );
  await COMMANDS[name](args);
}
