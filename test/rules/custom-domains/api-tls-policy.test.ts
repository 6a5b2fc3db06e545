import { apiTlsPolicy } from '../../../lib/rules/custom-domains/api-tls-policy';
import { ruleTester } from '../rule-tester';
import { APIS, basePath, publicDomain, restApi, rule } from './pets-domain';

const STRICT = { SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09', EndpointAccessMode: 'BASIC' };
const on = (api: object, more: object = { Mapping: basePath('pets') }) => ({
  ...APIS,
  ...publicDomain(STRICT),
  Rest: restApi(api),
  ...more,
});

ruleTester(apiTlsPolicy, {
  valid: [
    { name: 'the same policy', resources: on(STRICT) },
    { name: 'a policy that only CloudFormation knows', resources: on({ SecurityPolicy: { Ref: 'Policy' } }) },
    { name: 'an endpoint of another type', resources: on({ EndpointConfiguration: { Types: ['EDGE'] } }) },
    { name: 'a legacy policy of the name', resources: { ...on({}), ...publicDomain() } },
    { name: 'an API elsewhere', resources: on({}, { Mapping: basePath('pets', 'Other') }) },
  ],
  invalid: [
    {
      name: 'no policy of the API',
      resources: on({}),
      at: ['Mapping'],
      message:
        "the domain name 'api.example.com' has SecurityPolicy_TLS13_1_3_2025_09, and its API the policy of the service",
    },
    {
      name: 'another policy behind a routing rule',
      resources: on({ SecurityPolicy: 'TLS_1_0' }, { Rule: rule() }),
      at: ['Rule'],
      message: 'and its API TLS_1_0',
    },
  ],
});
