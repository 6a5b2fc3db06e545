import { stageVariablesDefined } from '../../../lib/rules/stage-variables/stage-variables-defined';
import { method, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const http = (Integration: object) => method('POST', 'Pets', { Integration: { Type: 'HTTP_PROXY', ...Integration } });
const PostPets = http({ Uri: 'https://${stageVariables.host}/pets' });
const side = restPart('Deployment', { StageName: 'Stage' });

ruleTester(stageVariablesDefined, {
  valid: [
    { name: 'a variable of the stage', resources: restStage({ Variables: { host: 'example.com' } }, { PostPets }) },
    { name: 'an unresolved value', resources: restStage({ Variables: { host: { Ref: 'Host' } } }, { PostPets }) },
    { name: 'unresolved variables', resources: restStage({ Variables: { Ref: 'Variables' } }, { PostPets }) },
    { name: 'a deployment of long ago', resources: restStage({ DeploymentId: 'abc123' }, { PostPets }) },
    {
      name: 'a stage that a deployment makes on the side',
      resources: restStage({ Variables: { host: 'example.com' } }, { PostPets, Side: side }),
    },
    {
      name: 'a mapping template, where an absent variable is empty',
      resources: restStage(
        {},
        { PostPets: http({ Uri: 'https://a.example', RequestTemplates: { 'text/plain': '$stageVariables.host' } }) },
      ),
    },
    {
      name: 'a method under a condition',
      resources: restStage({}, { PostPets: { ...PostPets, Condition: 'IsProd' } }),
    },
  ],
  invalid: [
    {
      name: 'a host that no variable gives',
      resources: restStage({ Variables: { hots: 'example.com' } }, { PostPets }),
      at: ['Stage'],
      message: "the URI of 'POST /pets' reads the variable 'host', which stage 'prod' does not have",
    },
    {
      name: 'an alias in a substitution',
      resources: restStage({}, { PostPets: http({ Uri: { 'Fn::Sub': 'https://${Domain}/${!stageVariables.path}' } }) }),
      at: ['Stage'],
      message: "'path'",
    },
    {
      name: 'a VPC link',
      resources: restStage(
        {},
        { PostPets: http({ Uri: 'https://a.example', ConnectionId: '${stageVariables.vpcLinkId}' }) },
      ),
      at: ['Stage'],
      message: "the VPC link of 'POST /pets'",
    },
    {
      name: 'an authorizer of an HTTP API',
      resources: httpStage(
        {},
        {
          Authorizer: {
            Type: 'AWS::ApiGatewayV2::Authorizer',
            Properties: {
              ApiId: { Ref: 'Api' },
              Name: 'staff',
              AuthorizerType: 'REQUEST',
              AuthorizerUri: 'arn:aws:apigateway:eu-west-1:lambda:path/x/${stageVariables.check}/invocations',
            },
          },
        },
      ),
      at: ['Stage'],
      message: "the URI of 'staff' reads the variable 'check'",
    },
  ],
});
