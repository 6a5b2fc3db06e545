import { provisionedConcurrencyNeedsVersion } from '../../../lib/rules/stage-variables/provisioned-concurrency-needs-version';
import { ruleTester } from '../rule-tester';

ruleTester(provisionedConcurrencyNeedsVersion, {
  valid: [
    { name: 'a number', value: { stage: 'prod', version: 'number' } },
    { name: 'the current version', value: { stage: 'prod', version: 'current' } },
  ],
  invalid: [
    {
      name: 'the latest code',
      value: { stage: 'prod', version: 'latest' },
      message: "stage 'prod' has provisioned concurrency on the latest code",
    },
  ],
});
