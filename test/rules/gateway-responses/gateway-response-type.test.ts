import { gatewayResponseType } from '../../../lib/rules/gateway-responses/gateway-response-type';
import { ruleTester } from '../rule-tester';

const response = (properties: object) => ({
  Response: { Type: 'AWS::ApiGateway::GatewayResponse', Properties: { RestApiId: 'abc', ...properties } },
});

ruleTester(gatewayResponseType, {
  valid: [
    { name: 'a type', resources: response({ ResponseType: 'WAF_FILTERED' }) },

    { name: 'the default of a kind', resources: response({ ResponseType: 'DEFAULT_5XX' }) },
    { name: 'an unresolved type', resources: response({ ResponseType: { Ref: 'Type' } }) },
  ],
  invalid: [
    {
      name: 'an unknown type',
      resources: response({ ResponseType: 'NOPE' }),
      at: ['Response'],
      message: "'NOPE' is given",
      recorded: { call: 'UpdateGatewayResponse', error: 'ValidationException' },
    },

    {
      name: 'small letters',
      resources: response({ ResponseType: 'throttled' }),
      at: ['Response'],
      message: "'throttled'",
    },
  ],
});
