import { bytesNameOneOrigin } from '../../../lib/rules/cors/bytes-name-one-origin';
import { method, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const ORIGIN = 'method.response.header.Access-Control-Allow-Origin';
const CHOICE = '#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)';
const api = (origin: string, ContentHandling: string, ResponseTemplates?: object) => ({
  ...restApi(),
  Get: method('GET', undefined, {
    Integration: {
      Type: 'AWS',
      IntegrationResponses: [{ StatusCode: '200', ContentHandling, ResponseParameters: { [ORIGIN]: origin } }],
    },
  }),
  Options: method('OPTIONS', undefined, {
    Integration: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '204', ResponseTemplates }] },
  }),
});

ruleTester(bytesNameOneOrigin, {
  valid: [
    { name: 'one origin', resources: api("'https://a.example.com'", 'CONVERT_TO_BINARY') },
    { name: 'every origin', resources: api("'*'", 'CONVERT_TO_BINARY', { 'application/json': CHOICE }) },
    {
      name: 'text, which a template serves',
      resources: api("'https://a.example.com'", 'CONVERT_TO_TEXT', { 'application/json': CHOICE }),
    },
  ],
  invalid: [
    {
      name: 'bytes of an API with several origins',
      resources: api("'https://a.example.com'", 'CONVERT_TO_BINARY', { 'application/json': CHOICE }),
      at: ['Get'],
      message: "'GET /' answers bytes for pages of 'https://a.example.com' alone",
    },
  ],
});
