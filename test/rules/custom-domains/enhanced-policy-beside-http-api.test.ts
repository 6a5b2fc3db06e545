import { enhancedPolicyBesideHttpApi } from '../../../lib/rules/custom-domains/enhanced-policy-beside-http-api';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, publicDomain, restApi } from './pets-domain';

const ENHANCED = { Rest: restApi({ SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09', EndpointAccessMode: 'BASIC' }) };
const shared = (path: unknown, more: object = ENHANCED) => ({
  ...APIS,
  ...publicDomain(),
  Wide: apiMapping(path, 'Rest'),
  Other: apiMapping('other', 'Http'),
  ...more,
});

ruleTester(enhancedPolicyBesideHttpApi, {
  valid: [
    { name: 'one level', resources: shared('a') },
    { name: 'a legacy policy', resources: shared('a/b', {}) },
    { name: 'no HTTP API', resources: { ...shared('a/b'), Other: apiMapping('other', 'Rest') } },
    { name: 'a path that only CloudFormation knows', resources: shared({ Ref: 'Path' }) },
  ],
  invalid: [
    {
      name: 'several levels beside an HTTP API',
      resources: shared('a/b'),
      at: ['Wide'],
      message: "'a/b' leads to a REST API with an enhanced policy, and an HTTP API has the same domain name",
    },
  ],
});
