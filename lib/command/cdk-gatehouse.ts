#!/usr/bin/env node
import { WrongUse } from './nearest-name';
import { runCommand } from './run-command';

runCommand(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
});
