import { deploymentNeedsMethod } from '../../../lib/rules/deployments/deployment-needs-method';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const deployed = (api: object) => ({
  ...restApi(api),
  Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } } },
});

ruleTester(deploymentNeedsMethod, {
  valid: [
    { name: 'methods', resources: restStage() },
    { name: 'a body in S3', resources: deployed({ BodyS3Location: { Bucket: 'b', Key: 'k' } }) },
    { name: 'an unresolved body', resources: deployed({ Body: { 'Fn::Transform': { Name: 'AWS::Include' } } }) },
    {
      name: 'an API that the template does not show',
      resources: { Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'abc' } } },
    },
  ],
  invalid: [
    {
      name: 'no method',
      resources: deployed({}),
      at: ['Deployment'],
      message: "API 'pets' is deployed and has no method",
    },
    {
      name: 'a body without paths',
      resources: deployed({ Body: { openapi: '3.0.1', paths: {} } }),
      at: ['Deployment'],
      message: 'no method',
    },
  ],
});
