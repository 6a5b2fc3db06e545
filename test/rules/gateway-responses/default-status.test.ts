import { defaultStatus } from '../../../lib/rules/gateway-responses/default-status';
import { ruleTester } from '../rule-tester';

const response = (properties: object) => ({
  Response: { Type: 'AWS::ApiGateway::GatewayResponse', Properties: { RestApiId: 'abc', ...properties } },
});

ruleTester(defaultStatus, {
  valid: [
    { name: 'a status of one error', resources: response({ ResponseType: 'THROTTLED', StatusCode: '503' }) },
    { name: 'a default without a status', resources: response({ ResponseType: 'DEFAULT_4XX' }) },
  ],
  invalid: [
    {
      name: 'a default with a status',
      resources: response({ ResponseType: 'DEFAULT_4XX', StatusCode: '404' }),
      at: ['Response'],
      message: 'DEFAULT_4XX has the status 404',
    },
  ],
});
