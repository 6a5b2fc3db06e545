import { functionPermitted } from '../../../lib/rules/integrations/function-permitted';
import { lambdaMethod, permission } from '../lambda-method';
import { ruleTester } from '../rule-tester';

const BY_NAME = {
  Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:${stageVariables.handler}/invocations',
};

const stage = (StageName: string, handler: unknown) => ({
  Type: 'AWS::ApiGateway::Stage',
  Properties: { RestApiId: { Ref: 'Api' }, StageName, Variables: { handler } },
});

ruleTester(functionPermitted, {
  valid: [
    { name: 'a permission', resources: lambdaMethod({ Permission: permission({ Ref: 'Handler' }) }) },
    { name: 'a role', resources: lambdaMethod({}, { Credentials: 'arn:aws:iam::111111111111:role/Caller' }) },
    {
      name: 'an alias, which has permissions of its own',
      resources: lambdaMethod(
        {},
        {
          Uri: {
            'Fn::Sub':
              'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Handler.Arn}:${!stageVariables.alias}/invocations',
          },
        },
      ),
    },
    {
      name: 'the functions of two stages, of which each may be permitted elsewhere',
      resources: lambdaMethod(
        {
          Other: { Type: 'AWS::Lambda::Function', Properties: {} },
          Dev: stage('dev', { Ref: 'Other' }),
          Prod: stage('prod', { Ref: 'Handler' }),
        },
        BY_NAME,
      ),
    },
  ],
  invalid: [
    {
      name: 'no permission',
      resources: lambdaMethod({}),
      at: ['Method'],
      message: "'GET /' calls 'Handler', which no permission of this template is for",
    },
    {
      name: 'a permission for another function',
      resources: lambdaMethod({
        Other: { Type: 'AWS::Lambda::Function', Properties: {} },
        Permission: permission({ Ref: 'Other' }),
      }),
      at: ['Method'],
      message: "calls 'Handler'",
    },
    {
      name: 'no permission for the function that a stage variable names',
      resources: lambdaMethod({ Prod: stage('prod', { Ref: 'Handler' }) }, BY_NAME),
      at: ['Method'],
      message: "'GET /' calls 'Handler'",
    },
  ],
});
