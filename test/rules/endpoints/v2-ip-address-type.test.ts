import { v2IpAddressType } from '../../../lib/rules/endpoints/v2-ip-address-type';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

ruleTester(v2IpAddressType, {
  valid: [
    { name: 'both protocols', resources: v2Api('HTTP', {}, { IpAddressType: 'dualstack' }) },
    { name: 'the old one', resources: v2Api('WEBSOCKET', {}, { IpAddressType: 'ipv4' }) },
    { name: 'nothing', resources: v2Api('HTTP') },
    { name: 'a parameter', resources: v2Api('HTTP', {}, { IpAddressType: { Ref: 'Type' } }) },
  ],
  invalid: [
    {
      name: 'the new one alone',
      resources: v2Api('HTTP', {}, { IpAddressType: 'ipv6' }),
      at: ['Api'],
      message: "the address type is 'ipv6'",
    },
  ],
});
