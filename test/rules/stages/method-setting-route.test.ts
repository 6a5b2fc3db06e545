import { methodSettingRoute } from '../../../lib/rules/stages/method-setting-route';
import { importedApi } from '../integrations/imported-api';
import { method } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { methodSetting, restStage } from '../staged-apis';

const of = (HttpMethod: string, ResourcePath: string, resources: object = {}) => ({
  ...methodSetting({ HttpMethod, ResourcePath, MetricsEnabled: true }),
  ...resources,
});

ruleTester(methodSettingRoute, {
  valid: [
    { name: 'all methods', resources: of('*', '/*') },
    { name: 'a method', resources: of('GET', '/~1pets~1{id}') },
    { name: 'a verb of a method for every verb', resources: of('PUT', '/~1pets', { Any: method('ANY', 'Pets') }) },
    { name: 'an unresolved path', resources: methodSetting({ ResourcePath: { Ref: 'Path' } }) },
    {
      name: 'an API that the template does not show',
      resources: restStage({
        RestApiId: 'abc',
        MethodSettings: [{ HttpMethod: 'GET', ResourcePath: '/~1orders', MetricsEnabled: true }],
      }),
    },
    { name: 'an operation of a body', resources: of('GET', '/~1pets', importedApi({ type: 'mock' })) },
  ],
  invalid: [
    {
      name: 'another path',
      resources: of('GET', '/~1orders'),
      at: ['Stage'],
      message: "stage 'prod' has a setting for 'GET /orders', which the API does not have",
    },
    { name: 'another verb', resources: of('POST', '/~1pets'), at: ['Stage'], message: "'POST /pets'" },
    {
      name: 'one verb of all paths, which holds for none',
      resources: of('GET', '/*'),
      at: ['Stage'],
      message: "'GET /*'",
    },
  ],
});
