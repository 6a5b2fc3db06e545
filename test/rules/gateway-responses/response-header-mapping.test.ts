import { responseHeaderMapping } from '../../../lib/rules/gateway-responses/response-header-mapping';
import { ruleTester } from '../rule-tester';

const response = (ResponseParameters: object) => ({
  Response: {
    Type: 'AWS::ApiGateway::GatewayResponse',
    Properties: { RestApiId: 'abc', ResponseType: 'THROTTLED', ResponseParameters },
  },
});

ruleTester(responseHeaderMapping, {
  valid: [
    { name: 'text', resources: response({ 'gatewayresponse.header.Retry-After': "'5'" }) },
    { name: 'a header', resources: response({ 'gatewayresponse.header.X-Id': 'method.request.header.X-Id' }) },
    { name: 'context', resources: response({ 'gatewayresponse.header.X-Id': 'context.requestId' }) },
    { name: 'a reference', resources: response({ 'gatewayresponse.header.X-Id': { Ref: 'Text' } }) },
  ],
  invalid: [
    {
      name: 'text without quotes',
      resources: response({ 'gatewayresponse.header.Retry-After': '5' }),
      at: ['Response'],
      message: 'THROTTLED maps \'gatewayresponse.header.Retry-After\' from "5"',
    },
    {
      name: 'a variable of templates',
      resources: response({ 'gatewayresponse.header.X-Id': '$context.requestId' }),
      at: ['Response'],
      message: '"$context.requestId"',
    },
    {
      name: 'a bare name',
      resources: response({ 'Retry-After': "'5'" }),
      at: ['Response'],
      message: "THROTTLED maps 'Retry-After'",
    },
  ],
});
