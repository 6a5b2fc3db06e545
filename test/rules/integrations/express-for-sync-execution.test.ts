import { expressForSyncExecution } from '../../../lib/rules/integrations/express-for-sync-execution';
import { ruleTester } from '../rule-tester';

const resources = (stateMachineType: unknown, action = 'StartSyncExecution') => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineType: stateMachineType } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'POST',
      AuthorizationType: 'AWS_IAM',
      Integration: {
        Type: 'AWS',
        IntegrationHttpMethod: 'POST',
        Uri: { 'Fn::Sub': `arn:aws:apigateway:\${AWS::Region}:states:action/${action}` },
        RequestTemplates: { 'application/json': { 'Fn::Sub': '{"stateMachineArn":"${Machine}","input":"{}"}' } },
      },
    },
  },
});

ruleTester(expressForSyncExecution, {
  valid: [
    { name: 'an express state machine', resources: resources('EXPRESS') },
    { name: 'a type that is a parameter', resources: resources({ Ref: 'Type' }) },
    { name: 'nobody waits', resources: resources('STANDARD', 'StartExecution') },
  ],
  invalid: [
    {
      name: 'a standard state machine',
      resources: resources('STANDARD'),
      at: ['Method'],
      message: "state machine 'Machine' is of type STANDARD",
    },
    { name: 'the type by default', resources: resources(undefined), at: ['Method'], message: 'of type STANDARD' },
  ],
});
