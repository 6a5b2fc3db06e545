import { readRecordings } from './recording';
import { Outcome, replay } from './replay';

/**
 * Replays recorded calls of the real service: `npm run replay -- FILE…`. With `--at-least N` it fails when fewer are equal.
 */
async function main(args: readonly string[]): Promise<void> {
  const { files, atLeast, only } = read(args);
  if (files.length === 0) throw new Error('Name the files to replay: npm run replay -- FILE…');
  const counts = { equal: 0, different: 0, 'not replayable': 0 };
  for (const file of files) {
    for (const recording of readRecordings(file)) {
      if (!recording.id.includes(only)) continue;
      const outcome = await replay(recording);
      counts[outcome.kind] += 1;
      print(recording.id, outcome);
    }
  }
  console.log(`${counts.equal} equal, ${counts.different} different, ${counts['not replayable']} not replayable`);
  if (counts.equal < atLeast) process.exitCode = 1;
}

function print(id: string, outcome: Outcome): void {
  console.log(`${outcome.kind.padEnd(15)}${id}`);
  if (outcome.kind === 'different') for (const line of outcome.differences) console.log(`    ${line}`);
  if (outcome.kind === 'not replayable') console.log(`    ${outcome.reason}`);
}

function read(args: readonly string[]): { files: string[]; atLeast: number; only: string } {
  const files: string[] = [];
  let atLeast = 0;
  let only = '';
  for (let index = 0; index < args.length; index++) {
    if (args[index] === '--at-least') atLeast = Number(args[++index]);
    else if (args[index] === '--only') only = args[++index];
    else files.push(args[index]);
  }
  return { files, atLeast, only };
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
