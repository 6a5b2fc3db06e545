import { policyAllowsSomebody } from '../../../lib/rules/resource-policies/policy-allows-somebody';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const withPolicy = (effects: readonly string[], method: object = {}) => {
  const { Api, ...others } = restMethod(method);
  const Statement = effects.map((Effect) => ({ Effect, Principal: '*', Action: 'execute-api:Invoke' }));
  return { Api: { ...Api, Properties: { ...Api.Properties, Policy: { Statement } } }, ...others };
};

ruleTester(policyAllowsSomebody, {
  valid: [
    { name: 'a statement that allows', resources: withPolicy(['Deny', 'Allow']) },
    { name: 'callers with policies of their own', resources: withPolicy(['Deny'], { AuthorizationType: 'AWS_IAM' }) },
    { name: 'no policy', resources: restMethod({}) },
  ],
  invalid: [
    {
      name: 'a policy that only denies',
      resources: withPolicy(['Deny', 'Deny']),
      at: ['Api'],
      message: "the policy of 'pets' only denies, and 'GET /' is called without a signature",
    },
  ],
});
