import { versionNeedsAliasRoute } from '../../../lib/rules/stage-variables/version-needs-alias-route';
import { ruleTester } from '../rule-tester';

const prod = { stage: 'prod', setting: 'lambdaVersion' };

ruleTester(versionNeedsAliasRoute, {
  valid: [{ name: 'a function behind an alias', value: { ...prod, aliases: 1 } }],
  invalid: [
    {
      name: 'no alias',
      value: { ...prod, aliases: 0 },
      message: "stage 'prod' has lambdaVersion, and no route calls a function through an alias",
    },
  ],
});
