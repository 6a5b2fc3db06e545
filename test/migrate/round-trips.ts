import { readFileSync } from 'node:fs';
import { parseTemplate } from '../../lib/template-model/template-text';
import { roundTrip } from './round-trip';

/** Round trips of template files: `tsx test/migrate/round-trips.ts <files>`. */
for (const file of process.argv.slice(2)) {
  try {
    const { plan, scaffolded } = roundTrip(parseTemplate(readFileSync(file, 'utf8')) as object);
    const { changed, fails, lost } = plan;
    console.log(
      `${file.split('/').slice(-2).join('/')}: ${scaffolded.routes} routes, ${fails.length} fail, ${lost.length} lost, ${changed.length} changed, ${scaffolded.remarks.length} remarks`,
    );
    if (process.env.VERBOSE) {
      for (const { reason, thing } of fails) console.log(`  FAIL ${thing}: ${reason}`);
      for (const { thing, what } of lost) console.log(`  LOST ${thing}: ${what}`);
      for (const { after, before, setting, thing } of changed)
        console.log(`  CHANGED ${thing}: ${setting} ${before} -> ${after}`);
      for (const remark of scaffolded.remarks) console.log(`  REMARK ${remark}`);
      if (process.env.VERBOSE === '2') console.log(scaffolded.code);
    }
  } catch (error) {
    console.log(`${file}: ${(error as Error).message.slice(0, 600)}`);
    if (process.env.VERBOSE) console.log((error as Error).stack);
  }
}
