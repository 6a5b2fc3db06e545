import { loggingLevel } from '../../../lib/rules/logging/logging-level';
import { ruleTester } from '../rule-tester';
import { methodSetting, webSocketStage } from '../staged-apis';

const level = (LoggingLevel: unknown) => methodSetting({ LoggingLevel });

ruleTester(loggingLevel, {
  valid: [
    { name: 'off', resources: level('OFF') },
    { name: 'every request', resources: level('INFO') },
    { name: 'small letters, which some ways in take', resources: level('Info') },
    { name: 'an unresolved level', resources: level({ Ref: 'Level' }) },
  ],
  invalid: [
    {
      name: 'another level',
      resources: level('DEBUG'),
      at: ['Stage'],
      message: "stage 'prod' has the LoggingLevel 'DEBUG'",
    },
    {
      name: 'another level of a WebSocket API',
      resources: webSocketStage({ DefaultRouteSettings: { LoggingLevel: 'WARN' } }),
      at: ['Stage'],
      message: "'WARN'",
    },
  ],
});
