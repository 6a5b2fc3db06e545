import { importedEndpointType } from '../../../lib/rules/open-api/imported-endpoint-type';
import { ruleTester } from '../rule-tester';

const apiWith = (properties: object) => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { EndpointConfiguration: { Types: ['REGIONAL'] }, ...properties },
  },
});
const Body = { openapi: '3.0.1', info: { title: 'a' }, paths: {} };

ruleTester(importedEndpointType, {
  valid: [
    { name: 'an API without a body', resources: apiWith({}) },
    {
      name: 'a body with the parameter',
      resources: apiWith({ Body, Parameters: { endpointConfigurationTypes: 'REGIONAL' } }),
    },
    { name: 'parameters that are unresolved', resources: apiWith({ Body, Parameters: { Ref: 'Parameters' } }) },
    { name: 'an edge endpoint', resources: apiWith({ Body, EndpointConfiguration: { Types: ['EDGE'] } }) },
  ],
  invalid: [
    {
      name: 'a regional endpoint without the parameter',
      resources: apiWith({ Body }),
      at: ['Api'],
      message: "API 'Api' has a body and the endpoint type REGIONAL without that parameter",
    },
    {
      name: 'a body in S3',
      resources: apiWith({ BodyS3Location: { Bucket: 'a', Key: 'b' } }),
      at: ['Api'],
      message: 'REGIONAL',
    },
  ],
});
