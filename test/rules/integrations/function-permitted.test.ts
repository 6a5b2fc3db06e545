import { functionPermitted } from '../../../lib/rules/integrations/function-permitted';
import { lambdaMethod, permission } from '../lambda-method';
import { ruleTester } from '../rule-tester';

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
  ],
});
