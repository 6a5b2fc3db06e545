import { ipAddressType } from '../../../lib/rules/endpoints/ip-address-type';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const endpoint = (type: string, IpAddressType: unknown) =>
  restApi({ EndpointConfiguration: { Types: [type], IpAddressType } });

ruleTester(ipAddressType, {
  valid: [
    { name: 'a private dual-stack endpoint', resources: endpoint('PRIVATE', 'dualstack') },
    { name: 'a regional IPv4 endpoint', resources: endpoint('REGIONAL', 'ipv4') },
  ],
  invalid: [
    {
      name: 'a private IPv4 endpoint',
      resources: endpoint('PRIVATE', 'ipv4'),
      at: ['Api'],
      message: "a PRIVATE endpoint has the address type 'ipv4'",
    },
    {
      name: 'an unknown type',
      resources: endpoint('REGIONAL', 'ipv6'),
      at: ['Api'],
      message: "'ipv6'",
      recorded: { call: 'CreateRestApi', error: 'ValidationException' },
    },
  ],
});
