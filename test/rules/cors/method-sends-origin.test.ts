import { methodSendsOrigin } from '../../../lib/rules/cors/method-sends-origin';
import { method, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const ORIGIN = 'method.response.header.Access-Control-Allow-Origin';
const api = (integration: object) => ({
  ...restApi(),
  Get: method('GET', undefined, { Integration: integration }),
  Options: method('OPTIONS', undefined, {
    Integration: {
      Type: 'MOCK',
      IntegrationResponses: [{ StatusCode: '204', ResponseParameters: { [ORIGIN]: "'*'" } }],
    },
  }),
});

ruleTester(methodSendsOrigin, {
  valid: [
    {
      name: 'the header is mapped',
      resources: api({
        Type: 'AWS',
        IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { [ORIGIN]: "'*'" } }],
      }),
    },
    {
      name: 'a proxy answers itself',
      resources: api({ Type: 'AWS_PROXY', IntegrationResponses: [{ StatusCode: '200' }] }),
    },
    {
      name: 'no preflight',
      resources: { ...api({ Type: 'AWS', IntegrationResponses: [{ StatusCode: '200' }] }), Options: undefined! },
    },
  ],
  invalid: [
    {
      name: 'the header is missing',
      resources: api({ Type: 'AWS', IntegrationResponses: [{ StatusCode: '200' }] }),
      at: ['Get'],
      message: "'GET /' has a preflight and sends no",
    },
  ],
});
