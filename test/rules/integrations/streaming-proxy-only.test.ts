import { streamingProxyOnly } from '../../../lib/rules/integrations/streaming-proxy-only';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI } from './get-pets';

ruleTester(streamingProxyOnly, {
  valid: [
    {
      name: 'a Lambda proxy that streams',
      resources: getPets({ Type: 'AWS_PROXY', Uri: LAMBDA_URI, ResponseTransferMode: 'STREAM' }),
    },
    { name: 'a mock that does not', resources: getPets({ Type: 'MOCK', ResponseTransferMode: 'BUFFERED' }) },
  ],
  invalid: [
    {
      name: 'a mock that streams',
      resources: getPets({ Type: 'MOCK', ResponseTransferMode: 'STREAM' }),
      at: ['GetPets'],
      message: "the MOCK integration of 'GET /pets' streams its response; only AWS_PROXY and HTTP_PROXY",
    },
    { name: "a construct's own value", value: { type: 'AWS', routeKey: 'GET /cats' }, message: 'the AWS integration' },
  ],
});
