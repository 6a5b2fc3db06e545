import { distinctMethodSetting } from '../../../lib/rules/stages/distinct-method-setting';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const settings = (...paths: unknown[]) =>
  restStage({
    MethodSettings: paths.map((ResourcePath) => ({ HttpMethod: 'GET', ResourcePath, CachingEnabled: true })),
  });

ruleTester(distinctMethodSetting, {
  valid: [
    { name: 'two methods', resources: settings('/~1pets', '/~1pets~1{id}') },
    { name: 'unresolved paths', resources: settings({ Ref: 'Path' }, { Ref: 'Path' }) },
  ],
  invalid: [
    {
      name: 'one method twice',
      resources: settings('/~1pets', '/~1pets'),
      at: ['Stage'],
      message: "stage 'prod' has 2 settings for 'GET /pets'",
    },
  ],
});
