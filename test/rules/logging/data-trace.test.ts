import { dataTrace } from '../../../lib/rules/logging/data-trace';
import { ruleTester } from '../rule-tester';
import { methodSetting, webSocketStage } from '../staged-apis';

const trace = (DataTraceEnabled: unknown) => methodSetting({ DataTraceEnabled });

ruleTester(dataTrace, {
  valid: [
    { name: 'off', resources: trace(false) },
    { name: 'not written', resources: methodSetting({}) },
    { name: 'an unresolved setting', resources: trace({ Ref: 'Trace' }) },
  ],
  invalid: [
    {
      name: 'on',
      resources: trace('true'),
      at: ['Stage'],
      message: "stage 'prod' logs requests and responses of 'every method' in full",
    },
    {
      name: 'on for a route of a WebSocket API',
      resources: webSocketStage({ RouteSettings: { join: { DataTraceEnabled: true } } }),
      at: ['Stage'],
      message: "'join'",
    },
  ],
});
