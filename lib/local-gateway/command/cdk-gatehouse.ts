#!/usr/bin/env node
import { explain } from './explain';
import { serve } from './serve';

/** The commands of `npx cdk-gatehouse`. */
const COMMANDS: { readonly [name: string]: (args: string[]) => Promise<void> } = { explain, serve };

const USAGE = `Usage: cdk-gatehouse <command> [options]

  serve [cdk.out]          answers on this machine as API Gateway would
  explain 'GET /pets'      tells the way that a request would go, and calls nothing`;

async function main([name, ...args]: string[]): Promise<void> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  await command(args);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
