import { streamingInvocationUri } from '../../../lib/rules/integrations/streaming-invocation-uri';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const stream = (path: string, ResponseTransferMode = 'STREAM') =>
  getPets({ Type: 'AWS_PROXY', Uri: `arn:aws:apigateway:eu-west-1:lambda:${path}`, ResponseTransferMode });

ruleTester(streamingInvocationUri, {
  valid: [
    {
      name: 'the streaming invocation',
      resources: stream('path/2021-11-15/functions/f/response-streaming-invocations'),
    },
    { name: 'a buffered response', resources: stream('path/2015-03-31/functions/f/invocations', 'BUFFERED') },
  ],
  invalid: [
    {
      name: 'the ordinary invocation',
      resources: stream('path/2015-03-31/functions/f/invocations'),
      at: ['GetPets'],
      message: "'GET /pets' streams its response, and its URI ends in /invocations",
    },
  ],
});
