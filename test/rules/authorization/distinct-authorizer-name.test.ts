import { distinctAuthorizerName } from '../../../lib/rules/authorization/distinct-authorizer-name';
import { ruleTester } from '../rule-tester';

const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const authorizer = (Name: string) => ({
  Type: 'AWS::ApiGateway::Authorizer',
  Properties: { RestApiId: { Ref: 'Api' }, Type: 'TOKEN', Name },
});

ruleTester(distinctAuthorizerName, {
  valid: [{ name: 'two names', resources: { Api, One: authorizer('one'), Two: authorizer('two') } }],
  invalid: [
    {
      name: 'one name',
      resources: { Api, One: authorizer('one'), Two: authorizer('one') },
      at: ['Two'],
      message: "2 different authorizers are named 'one'",
    },
  ],
});
