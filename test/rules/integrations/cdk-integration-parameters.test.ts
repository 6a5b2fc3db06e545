import { cdkIntegrationParameters } from '../../../lib/rules/integrations/cdk-integration-parameters';
import { ruleTester } from '../rule-tester';

const value = (...settings: string[]) => ({ routeKey: 'GET /pets', settings });

ruleTester(cdkIntegrationParameters, {
  valid: [{ name: 'no mappings', value: value() }],
  invalid: [
    {
      name: 'mappings of the route',
      value: value('requestParameters', 'responseParameters'),
      message: "'GET /pets' has requestParameters and responseParameters beside an integration of aws-cdk-lib",
    },
  ],
});
