import { mkdirSync, rmSync } from 'node:fs';
import { bootstrap, cdkCommand } from './cdk';
import { ACCOUNT, Emulator, REGION } from './emulator/emulator';
import { synthesizeExamples } from './examples';
import { ASSEMBLIES, FOLDER } from './folder';

declare global {
  var emulator: Emulator | undefined;
}

/** An account that is ready for the CDK, and each example as it is on every day of its life. */
export default async function globalSetup(): Promise<void> {
  rmSync(ASSEMBLIES, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  globalThis.emulator = await Emulator.start();
  Object.assign(process.env, globalThis.emulator.environment);
  const { status, output } = await bootstrap(cdkCommand, ACCOUNT, [REGION, 'us-east-1', 'us-west-2']);
  if (status !== 0) throw new Error(`The account was not bootstrapped:\n${output}`);
  synthesizeExamples(ASSEMBLIES);
}
