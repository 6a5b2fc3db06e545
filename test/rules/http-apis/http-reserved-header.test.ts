import { httpReservedHeader } from '../../../lib/rules/http-apis/http-reserved-header';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const integration = (properties: object) =>
  v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', ...properties }] });

ruleTester(httpReservedHeader, {
  valid: [
    {
      name: 'a header of ours',
      resources: integration({ RequestParameters: { 'append:header.X-Pet': '$context.path' } }),
    },
    { name: 'a query', resources: integration({ RequestParameters: { 'append:querystring.via': 'a' } }) },
    {
      name: 'a header that begins alike',
      resources: integration({ RequestParameters: { 'append:header.viaduct': 'a' } }),
    },
    { name: 'a parameter', resources: integration({ RequestParameters: { Ref: 'Parameters' } }) },
  ],
  invalid: [
    {
      name: 'a header that API Gateway writes',
      resources: integration({ RequestParameters: { 'overwrite:header.Authorization': "'secret'" } }),
      at: ['Int'],
      message: "'Int' maps 'overwrite:header.Authorization'",
    },
    {
      name: 'a header of CORS in a response',
      resources: integration({
        ResponseParameters: {
          200: { ResponseParameters: [{ Destination: 'append:header.Access-Control-Allow-Origin', Source: '*' }] },
        },
      }),
      at: ['Int'],
      message: "'append:header.Access-Control-Allow-Origin'",
    },
  ],
});
