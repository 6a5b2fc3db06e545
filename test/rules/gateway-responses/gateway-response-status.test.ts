import { gatewayResponseStatus } from '../../../lib/rules/gateway-responses/gateway-response-status';
import { ruleTester } from '../rule-tester';

const response = (properties: object) => ({
  Response: { Type: 'AWS::ApiGateway::GatewayResponse', Properties: { RestApiId: 'abc', ...properties } },
});

ruleTester(gatewayResponseStatus, {
  valid: [
    { name: 'a status', resources: response({ ResponseType: 'THROTTLED', StatusCode: '429' }) },

    { name: 'the highest', resources: response({ ResponseType: 'THROTTLED', StatusCode: '599' }) },
    { name: 'a number', resources: response({ ResponseType: 'THROTTLED', StatusCode: 429 }) },
    { name: 'an unresolved status', resources: response({ ResponseType: 'THROTTLED', StatusCode: { Ref: 'Status' } }) },
  ],
  invalid: [
    {
      name: 'one that is too high',
      resources: response({ ResponseType: 'THROTTLED', StatusCode: '600' }),
      at: ['Response'],
      message: "'600' is given",
    },

    {
      name: 'two digits',
      resources: response({ ResponseType: 'THROTTLED', StatusCode: '42' }),
      at: ['Response'],
      message: "'42'",
    },
    {
      name: 'words',
      resources: response({ ResponseType: 'THROTTLED', StatusCode: 'Too Many' }),
      at: ['Response'],
      message: "'Too Many'",
    },
  ],
});
