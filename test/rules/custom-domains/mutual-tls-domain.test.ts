import { mutualTlsDomain } from '../../../lib/rules/custom-domains/mutual-tls-domain';
import { ruleTester } from '../rule-tester';
import { MUTUAL_TLS, publicDomain, v2Domain } from './pets-domain';

const EDGE = { EndpointConfiguration: { Types: ['EDGE'] } };

ruleTester(mutualTlsDomain, {
  valid: [
    { name: 'a regional domain name', resources: publicDomain(MUTUAL_TLS) },
    { name: 'the second generation', resources: v2Domain({}, MUTUAL_TLS) },
    { name: 'an edge without mutual TLS', resources: publicDomain(EDGE) },
    {
      name: 'an edge whose mutual TLS is taken away',
      resources: publicDomain({ ...EDGE, MutualTlsAuthentication: {} }),
    },
    { name: 'a parameter', resources: publicDomain({ ...MUTUAL_TLS, EndpointConfiguration: { Ref: 'Endpoint' } }) },
  ],
  invalid: [
    {
      name: 'an edge',
      resources: publicDomain({ ...MUTUAL_TLS, ...EDGE }),
      at: ['Domain'],
      message: "'api.example.com' has mutual TLS and is EDGE with TLS_1_2",
    },
    {
      name: 'old TLS',
      resources: v2Domain({ SecurityPolicy: 'TLS_1_0' }, MUTUAL_TLS),
      at: ['Domain'],
      message: 'is REGIONAL with TLS_1_0',
    },
  ],
});
