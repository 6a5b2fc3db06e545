import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { EDITS, type Edit, quicken } from './edits';

/**
 * Synthesizes examples, each as it is on every day of its life: `synthesize.ts FOLDER EXAMPLE…`. An example's app is a program
 * that synthesizes when it ends, so it is run once for each day in this process, and told that it ends.
 */
const [folder, ...examples] = process.argv.slice(2);

let edit: Edit;
const { synth } = App.prototype;
App.prototype.synth = function (options) {
  edit(this);
  quicken(this);
  return synth.call(this, options);
};

for (const example of examples) {
  const program = require.resolve(join(__dirname, '../../../examples', example, 'app.ts'));
  for (const [day, edited] of Object.entries(EDITS)) {
    edit = edited;
    process.env.CDK_OUTDIR = join(folder, example, day);
    delete require.cache[program];
    require(program);
    process.emit('beforeExit', 0);
  }
}
