import { emptyMethodSetting } from '../../../lib/rules/stages/empty-method-setting';
import { ruleTester } from '../rule-tester';
import { methodSetting } from '../staged-apis';

ruleTester(emptyMethodSetting, {
  valid: [
    { name: 'a setting', resources: methodSetting({ MetricsEnabled: true }) },
    { name: 'an unresolved setting', resources: methodSetting({ LoggingLevel: { Ref: 'Level' } }) },
  ],
  invalid: [
    {
      name: 'a verb and a path alone',
      resources: methodSetting({}),
      at: ['Stage'],
      message: "stage 'prod' has an empty setting for 'every method'",
    },
    {
      name: 'nothing left of a setting',
      resources: methodSetting({ HttpMethod: 'GET', ResourcePath: '/~1pets', LoggingLevel: { Ref: 'AWS::NoValue' } }),
      at: ['Stage'],
      message: "'GET /pets'",
    },
  ],
});
