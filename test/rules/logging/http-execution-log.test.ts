import { httpExecutionLog } from '../../../lib/rules/logging/http-execution-log';
import { ruleTester } from '../rule-tester';
import { httpStage, methodSetting, webSocketStage } from '../staged-apis';

const DefaultRouteSettings = { LoggingLevel: 'INFO' };

ruleTester(httpExecutionLog, {
  valid: [
    { name: 'a WebSocket API', resources: webSocketStage({ DefaultRouteSettings }) },
    { name: 'a REST API', resources: methodSetting({ LoggingLevel: 'INFO' }) },
    { name: 'no level', resources: httpStage() },
    { name: 'off', resources: httpStage({ DefaultRouteSettings: { LoggingLevel: 'OFF' } }) },
    { name: 'an unresolved level', resources: httpStage({ DefaultRouteSettings: { LoggingLevel: { Ref: 'Level' } } }) },
    { name: 'an API that the template does not show', resources: httpStage({ ApiId: 'abc', DefaultRouteSettings }) },
  ],
  invalid: [
    {
      name: 'a level for all routes',
      resources: httpStage({ DefaultRouteSettings }),
      at: ['Stage'],
      message: "stage 'prod' of an HTTP API has the LoggingLevel 'INFO' for 'every route'",
    },
    {
      name: 'a level for one route',
      resources: httpStage({ RouteSettings: { 'GET /pets': { LoggingLevel: 'ERROR' } } }),
      at: ['Stage'],
      message: "'GET /pets'",
    },
  ],
});
