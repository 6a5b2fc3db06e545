import { oneVersionPerAlias } from '../../../lib/rules/stage-variables/one-version-per-alias';
import { ruleTester } from '../rule-tester';

ruleTester(oneVersionPerAlias, {
  valid: [
    { name: 'the same version', value: { alias: 'live', handler: 'App/List', versions: ['7', '7'] } },

    { name: 'one stage', value: { alias: 'live', handler: 'App/List', versions: ['7'] } },
  ],
  invalid: [
    {
      name: 'two versions',
      value: { alias: 'live', handler: 'App/List', versions: ['7', 'latest'] },
      message: "alias 'live' of 'App/List' is to point at '7' and 'latest'",
    },

    {
      name: 'a third stage that differs',
      value: { alias: 'live', handler: 'App/List', versions: ['7', '7', '8'] },
      message: "'7' and '7' and '8'",
    },
  ],
});
