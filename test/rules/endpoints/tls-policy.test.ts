import { tlsPolicy } from '../../../lib/rules/endpoints/tls-policy';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const endpoint = (type: string, properties: object) =>
  restApi({ EndpointConfiguration: { Types: [type] }, ...properties });

ruleTester(tlsPolicy, {
  valid: [
    { name: 'no policy', resources: endpoint('REGIONAL', {}) },
    {
      name: 'a policy of the type with an access mode',
      resources: endpoint('EDGE', { SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE', EndpointAccessMode: 'STRICT' }),
    },
    { name: 'an old policy', resources: endpoint('REGIONAL', { SecurityPolicy: 'TLS_1_2' }) },
    {
      name: 'an unresolved access mode',
      resources: endpoint('EDGE', {
        SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE',
        EndpointAccessMode: { Ref: 'Mode' },
      }),
    },
  ],
  invalid: [
    {
      name: 'an enhanced policy without an access mode',
      resources: endpoint('EDGE', { SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE' }),
      at: ['Api'],
      message: 'no endpoint access mode',
    },
    {
      name: 'an edge policy on a regional endpoint',
      resources: endpoint('REGIONAL', {
        SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE',
        EndpointAccessMode: 'BASIC',
      }),
      at: ['Api'],
      message: 'A REGIONAL endpoint takes',
    },
    {
      name: 'an access mode without a policy',
      resources: endpoint('REGIONAL', { EndpointAccessMode: 'STRICT' }),
      at: ['Api'],
      message: 'is STRICT and the TLS policy is not given',
    },
    {
      name: 'an unknown access mode',
      resources: endpoint('EDGE', { SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE', EndpointAccessMode: 'LOOSE' }),
      at: ['Api'],
      message: "'LOOSE'",
    },
  ],
});
