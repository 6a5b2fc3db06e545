import { baselineFile } from '../../../lib/rules/adoption/baseline-file';
import { ruleTester } from '../rule-tester';

const file = 'gatehouse-baseline.json';
const command = 'GATEHOUSE_BASELINE=write npx cdk synth';

ruleTester(baselineFile, {
  valid: [{ name: 'a file that is read', value: { file, command, isThere: true, isRead: true } }],
  invalid: [
    {
      name: 'no file',
      value: { file, command, isThere: false, isRead: false },
      message: `there is no baseline '${file}'; a baseline is a file of JSON with lists of places by the ids of rules. Write it with \`${command}\`, and commit it.`,
    },
    {
      name: 'a file of something else',
      value: { file, command, isThere: true, isRead: false },
      message: `the baseline '${file}' cannot be read`,
    },
  ],
});
