import { v2DomainEndpointType } from '../../../lib/rules/custom-domains/v2-domain-endpoint-type';
import { ruleTester } from '../rule-tester';
import { publicDomain, v2Domain } from './pets-domain';

ruleTester(v2DomainEndpointType, {
  valid: [
    { name: 'a regional domain name', resources: v2Domain({ EndpointType: 'REGIONAL' }) },
    { name: 'no type', resources: v2Domain() },
    { name: 'a parameter', resources: v2Domain({ EndpointType: { Ref: 'Type' } }) },
    {
      name: 'an edge of the first generation',
      resources: publicDomain({ EndpointConfiguration: { Types: ['EDGE'] } }),
    },
  ],
  invalid: [{ name: 'an edge', resources: v2Domain({ EndpointType: 'EDGE' }), at: ['Domain'], message: "'EDGE'" }],
});
