import { settingOfMessages } from '../../../lib/rules/web-socket-apis/setting-of-messages';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (properties: object) => v2Api('WEBSOCKET', { Route: ['Route', properties] });

ruleTester(settingOfMessages, {
  valid: [
    { name: 'a model of a message', resources: route({ RouteKey: 'join', RequestModels: { join: 'Join' } }) },
    {
      name: 'a response to a connection, which chooses a protocol',
      resources: route({ RouteKey: '$connect', RouteResponseSelectionExpression: '$default' }),
    },
  ],
  invalid: [
    {
      name: 'a model of a connection',
      resources: route({ RouteKey: '$connect', RequestModels: { $connect: 'Join' } }),
      at: ['Route'],
      message: "'$connect' has a model",
    },
    {
      name: 'a response to nobody',
      resources: route({ RouteKey: '$disconnect', RouteResponseSelectionExpression: '$default' }),
      at: ['Route'],
      message: "'$disconnect' returns a response",
    },
  ],
});
