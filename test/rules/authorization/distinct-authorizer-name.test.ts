import { distinctAuthorizerName } from '../../../lib/rules/authorization/distinct-authorizer-name';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const authorizer = (Name: string) => restPart('Authorizer', { Type: 'TOKEN', Name });

ruleTester(distinctAuthorizerName, {
  valid: [
    { name: 'two names', resources: { ...restApi(), One: authorizer('one'), Two: authorizer('two') } },

    {
      name: 'one name under conditions that differ',
      resources: {
        ...restApi(),
        One: { ...authorizer('one'), Condition: 'IsProd' },
        Two: { ...authorizer('one'), Condition: 'IsDev' },
      },
    },
    {
      name: 'one name in two APIs',
      resources: {
        ...restApi(),
        Other: restApi().Api,
        One: authorizer('one'),
        Two: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId: { Ref: 'Other' }, Name: 'one' } },
      },
    },
  ],
  invalid: [
    {
      name: 'one name',
      resources: { ...restApi(), One: authorizer('one'), Two: authorizer('one') },
      at: ['Two'],
      message: "2 different authorizers are named 'one'",
    },

    {
      name: 'one name three times',
      resources: { ...restApi(), One: authorizer('one'), Two: authorizer('one'), Three: authorizer('one') },
      at: ['Two', 'Three'],
      message: '2 different authorizers',
    },
  ],
});
