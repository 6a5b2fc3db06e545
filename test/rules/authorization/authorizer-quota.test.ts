import { authorizerQuota } from '../../../lib/rules/authorization/authorizer-quota';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const authorizer = (Name: string) => restPart('Authorizer', { Type: 'TOKEN', Name });
const many = (count: number) => ({
  ...restApi(),
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index}`, authorizer(`a${index}`)])),
});

ruleTester(authorizerQuota, {
  valid: [
    { name: 'ten', resources: many(10) },

    {
      name: 'eleven of two APIs',
      resources: {
        ...many(10),
        ...restApi(),
        Other: { ...restApi().Api },
        Eleventh: { ...authorizer('z'), Properties: { RestApiId: { Ref: 'Other' }, Type: 'TOKEN', Name: 'z' } },
      },
    },
  ],
  invalid: [
    { name: 'eleven', resources: many(11), at: ['Api'], message: "API 'Api' has 11 authorizers; the quota is 10" },

    {
      name: 'eleven of an HTTP API',
      resources: v2Api(
        'HTTP',
        Object.fromEntries(
          Array.from({ length: 11 }, (_, index) => [`A${index}`, ['Authorizer', { Name: `a${index}` }] as const]),
        ),
      ),
      at: ['Api'],
      message: 'has 11 authorizers',
    },
  ],
});
