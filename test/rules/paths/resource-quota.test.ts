import { resourceQuota } from '../../../lib/rules/paths/resource-quota';
import { ruleTester } from '../rule-tester';

const api = (count: number) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `R${index}`,
      {
        Type: 'AWS::ApiGateway::Resource',
        Properties: {
          RestApiId: { Ref: 'Api' },
          ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
          PathPart: `p${index}`,
        },
      },
    ]),
  ),
});

ruleTester(resourceQuota, {
  valid: [{ name: 'three hundred', resources: api(300) }],
  invalid: [{ name: 'one more', resources: api(301), at: ['Api'], message: 'the API has 301 resources' }],
});
