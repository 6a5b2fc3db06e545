import { baselineShrinks } from '../../../lib/rules/adoption/baseline-shrinks';
import { ruleTester } from '../rule-tester';

const file = 'gatehouse-baseline.json';
const command = 'GATEHOUSE_BASELINE=write npx cdk synth';

ruleTester(baselineShrinks, {
  valid: [{ name: 'nothing gone', value: { file, command, gone: [] } }],
  invalid: [
    {
      name: 'three findings',
      value: { file, command, gone: ['AGW-EP-02 at Shop/Api', 'AGW-EP-02 at Shop/Other', 'AGW-THR-10 at Shop/Prod'] },
      message: `${file} lists AGW-EP-02 at Shop/Api and 2 more, not found any more; a baseline lists what is found. Write it anew with \`${command}\`.`,
    },
  ],
});
