import { resourcePolicySize } from '../../../lib/rules/resource-policies/resource-policy-size';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (properties: object, others: object = {}) => ({
  ...restApi(properties),
  ...others,
});

const policy = (addresses: number) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': Array.from({ length: addresses }, (_, index) => `10.0.0.${index}`) } },
    },
  ],
});

ruleTester(resourcePolicySize, {
  valid: [
    { name: 'a short policy', resources: api({ Policy: policy(10) }) },
    { name: 'a parameter', resources: api({ Policy: { Ref: 'Policy' } }) },
  ],
  invalid: [
    {
      name: 'a thousand addresses',
      resources: api({ Policy: policy(1000) }),
      at: ['Api'],
      message: "the policy of 'Api' has",
    },
  ],
});
