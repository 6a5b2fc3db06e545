import { expressForSyncExecution } from '../../../lib/rules/integrations/express-for-sync-execution';
import { method, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const resources = (stateMachineType: unknown, action = 'StartSyncExecution') => ({
  ...restApi(),
  Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineType: stateMachineType } },
  Method: method('POST', undefined, {
    AuthorizationType: 'AWS_IAM',
    Integration: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: { 'Fn::Sub': `arn:aws:apigateway:\${AWS::Region}:states:action/${action}` },
      RequestTemplates: { 'application/json': { 'Fn::Sub': '{"stateMachineArn":"${Machine}","input":"{}"}' } },
    },
  }),
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
