import { gatewayResponseStatus } from '../../../lib/rules/gateway-responses/gateway-response-status';
import { ruleTester } from '../rule-tester';

const response = (properties: object) => ({
  Response: { Type: 'AWS::ApiGateway::GatewayResponse', Properties: { RestApiId: 'abc', ...properties } },
});

ruleTester(gatewayResponseStatus, {
  valid: [{ name: 'a status', resources: response({ ResponseType: 'THROTTLED', StatusCode: '429' }) }],
  invalid: [
    {
      name: 'one that is too high',
      resources: response({ ResponseType: 'THROTTLED', StatusCode: '600' }),
      at: ['Response'],
      message: "'600' is given",
    },
  ],
});
