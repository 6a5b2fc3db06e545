import { stageVariableAliasPermission } from '../../../lib/rules/stage-variables/stage-variable-alias-permission';
import { method } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const URI = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Function.Arn}';
const aliased = (FunctionName: unknown, { integration = {}, resources = {}, alias = 'live' as unknown } = {}) =>
  restStage(
    { Variables: { alias } },
    {
      Function: { Type: 'AWS::Lambda::Function', Properties: {} },
      PostPets: method('POST', 'Pets', {
        Integration: {
          Type: 'AWS_PROXY',
          Uri: { 'Fn::Sub': `${URI}:\${!stageVariables.alias}/invocations` },
          ...integration,
        },
      }),
      Permission: {
        Type: 'AWS::Lambda::Permission',
        Properties: { FunctionName, Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' },
      },
      ...resources,
    },
  );
const aliasNamed = (Name: string) => ({
  resources: { Alias: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Function' }, Name } } },
});

ruleTester(stageVariableAliasPermission, {
  valid: [
    { name: 'a permission for the alias', resources: aliased({ 'Fn::Sub': '${Function.Arn}:live' }) },
    { name: 'a permission for the alias as a resource', resources: aliased({ Ref: 'Alias' }, aliasNamed('live')) },
    { name: 'a permission for an unresolved alias', resources: aliased({ 'Fn::Sub': '${Function.Arn}:${Alias}' }) },
    {
      name: 'an unresolved variable',
      resources: aliased({ Ref: 'Function' }, { alias: { Ref: 'Alias' } }),
    },
    {
      name: 'a role that calls the function',
      resources: aliased({ Ref: 'Function' }, { integration: { Credentials: 'arn:aws:iam::123456789012:role/call' } }),
    },
  ],
  invalid: [
    {
      name: 'a permission for the function alone',
      resources: aliased({ Ref: 'Function' }),
      at: ['Stage'],
      message: "stage 'prod' calls the alias 'live' in 'POST /pets', and no permission is for it",
    },
    {
      name: 'a permission for another alias',
      resources: aliased({ Ref: 'Alias' }, aliasNamed('beta')),
      at: ['Stage'],
      message: "'live'",
    },
  ],
});
