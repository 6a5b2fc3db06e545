import { releaseSaysCode } from '../../../lib/rules/stage-variables/release-says-code';
import { ruleTester } from '../rule-tester';

const PINNED = { stage: 'prod', release: '2026-10', saysVersion: false, aliases: 2 };

ruleTester(releaseSaysCode, {
  valid: [
    { name: 'a version that is written', value: { ...PINNED, saysVersion: true } },
    { name: 'a stage that calls nothing through an alias', value: { ...PINNED, aliases: 0 } },
  ],
  invalid: [
    {
      name: 'routes that stay, and code that does not',
      value: PINNED,
      message: "stage 'prod' stays on release '2026-10', and the code behind its aliases would not",
    },
  ],
});
