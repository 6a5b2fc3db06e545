import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writtenIdentities } from '../migrate/identities/written-identities';
import { readStacks } from '../migrate/input/read-stacks';
import { IDENTITIES_FILE } from '../template-model/identities/identities-file';
import { WrongUse } from './nearest-name';
import { readArguments } from './read-arguments';

const USAGE = `Usage: cdk-gatehouse migrate identities <deployed> [options]

Writes which logical id each deployed thing has, so that an app that is written anew keeps them. What was written by hand in the file
stays. '<deployed>' is a template, as 'aws cloudformation get-template' writes it, or a cdk.out.

  --out file        the file; ${IDENTITIES_FILE} without it
  --stack Name      the name of the stack, where '<deployed>' is a template: that of its file without it`;

export async function migrateIdentities(args: string[]): Promise<void> {
  const { positionals, values } = readArguments(args, {
    out: { type: 'string', default: IDENTITIES_FILE },
    stack: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [deployed] = positionals;
  if (positionals.length !== 1) throw new WrongUse(USAGE);
  const known = existsSync(values.out) ? readFileSync(values.out, 'utf8') : undefined;
  const { ambiguous, count, text } = writtenIdentities(readStacks(deployed), values.stack, known);
  writeFileSync(values.out, text);
  console.log(`${values.out} has ${count} things as they are deployed.`);
  for (const key of ambiguous)
    console.log(`  ${key}: nothing but the logical id tells it from another; name its 'construct' in the file.`);
}
