import { v2FunctionTimeout } from '../../../lib/rules/http-apis/v2-function-timeout';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const invoke = (Timeout: unknown, properties: object = {}, kind: 'HTTP' | 'WEBSOCKET' = 'HTTP') => ({
  ...v2Api(kind, {
    Int: [
      'Integration',
      { IntegrationType: 'AWS_PROXY', IntegrationUri: { 'Fn::GetAtt': ['Function', 'Arn'] }, ...properties },
    ],
  }),
  Function: { Type: 'AWS::Lambda::Function', Properties: { Timeout } },
});

ruleTester(v2FunctionTimeout, {
  valid: [
    { name: 'a function that stops first', resources: invoke(30) },
    { name: "Lambda's default", resources: invoke(undefined) },
    { name: 'a parameter', resources: invoke({ Ref: 'Timeout' }) },
    { name: 'an integration with a parameter', resources: invoke(60, { TimeoutInMillis: { Ref: 'Timeout' } }) },
    {
      name: 'an event that nobody waits for',
      resources: invoke(
        900,
        { RequestParameters: { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" } },
        'WEBSOCKET',
      ),
    },
  ],
  invalid: [
    {
      name: 'a function that goes on',
      resources: invoke(31),
      at: ['Int'],
      message: "the function of 'Int' may run for 31 s, and API Gateway waits for 30000 ms",
    },
    {
      name: 'a function behind a WebSocket API',
      resources: invoke(30, {}, 'WEBSOCKET'),
      at: ['Int'],
      message: '30 s, and API Gateway waits for 29000 ms',
    },
    {
      name: "Lambda's default behind an impatient integration",
      resources: invoke(undefined, { TimeoutInMillis: 2_000 }),
      at: ['Int'],
      message: '3 s, and API Gateway waits for 2000 ms',
    },
  ],
});
