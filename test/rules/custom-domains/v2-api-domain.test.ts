import { v2ApiDomain } from '../../../lib/rules/custom-domains/v2-api-domain';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, basePath, publicDomain, v2Domain } from './pets-domain';

const on = (domain: object, mapping: object = apiMapping('pets')) => ({ ...APIS, ...domain, Mapping: mapping });
const edge = publicDomain({ EndpointConfiguration: { Types: ['EDGE'] } });

ruleTester(v2ApiDomain, {
  valid: [
    { name: 'a regional domain name', resources: on(publicDomain()) },
    { name: 'a domain name of the second generation', resources: on(v2Domain()) },
    { name: 'a REST API on an edge', resources: on(edge, basePath('pets')) },
    {
      name: 'a type that only CloudFormation knows',
      resources: on(publicDomain({ EndpointConfiguration: { Ref: 'X' } })),
    },
    { name: 'a policy that only CloudFormation knows', resources: on(publicDomain({ SecurityPolicy: { Ref: 'X' } })) },
    { name: 'a domain name elsewhere', resources: on({}) },
  ],
  invalid: [
    {
      name: 'an HTTP API on an edge',
      resources: on(edge),
      at: ['Mapping'],
      message: "an HTTP API is mapped to 'api.example.com', which is EDGE with TLS_1_2",
    },
    {
      name: 'an HTTP API with an enhanced policy',
      resources: on(publicDomain({ SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' })),
      at: ['Mapping'],
      message:
        'which is REGIONAL with SecurityPolicy_TLS13_1_3_2025_09; they are mapped to REGIONAL domain names with the TLS policy TLS_1_2. Write endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_2 })',
    },
    {
      name: 'a WebSocket API with old TLS',
      resources: on(v2Domain({ SecurityPolicy: 'TLS_1_0' }), apiMapping('chat', 'Socket')),
      at: ['Mapping'],
      message: 'a WebSocket API is mapped',
    },
  ],
});
