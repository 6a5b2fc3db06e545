import { metricDimension } from '../../../lib/rules/logging/metric-dimension';
import { ruleTester } from '../rule-tester';
import { restStage, webSocketStage } from '../staged-apis';

const named = (Name: unknown) => ({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name } } });
const path = `/${'a'.repeat(255)}`;

ruleTester(metricDimension, {
  valid: [
    { name: 'a short name and short paths', resources: restStage() },
    { name: '255 characters', resources: named('a'.repeat(255)) },
    { name: 'an unresolved name', resources: named({ Ref: 'Name' }) },
    { name: 'a WebSocket API', resources: webSocketStage() },
  ],
  invalid: [
    {
      name: 'a long name',
      resources: named('a'.repeat(256)),
      at: ['Api'],
      message: `the name '${'a'.repeat(40)}…' has 256 characters`,
    },
    {
      name: 'a long path of a body',
      resources: {
        Api: {
          Type: 'AWS::ApiGateway::RestApi',
          Properties: { Body: { openapi: '3.0.1', paths: { [path]: { get: { responses: {} } } } } },
        },
      },
      at: ['Api'],
      message: 'the path',
    },
  ],
});
