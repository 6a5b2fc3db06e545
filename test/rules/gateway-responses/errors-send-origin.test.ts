import { errorsSendOrigin } from '../../../lib/rules/gateway-responses/errors-send-origin';
import { method, restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const response = (ResponseType: string) =>
  restPart('GatewayResponse', {
    ResponseType,
    ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
  });
const api = (...types: string[]) => ({
  ...restApi(),
  Options: method('OPTIONS', undefined, {
    Integration: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '204' }] },
  }),
  ...Object.fromEntries(types.map((type) => [`Response${type.replace('_', '')}`, response(type)])),
});

ruleTester(errorsSendOrigin, {
  valid: [
    { name: 'both', resources: api('DEFAULT_4XX', 'DEFAULT_5XX') },
    { name: 'no preflight', resources: { ...api(), Options: undefined! } },
  ],
  invalid: [
    {
      name: 'neither',
      resources: api(),
      at: ['Api'],
      message: "API 'Api' answers preflights, and its DEFAULT_4XX and DEFAULT_5XX lack the header",
    },
    { name: 'one of them', resources: api('DEFAULT_4XX'), at: ['Api'], message: 'its DEFAULT_5XX lack' },
  ],
});
