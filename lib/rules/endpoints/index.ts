import { endpointType } from './endpoint-type';
import { endpointWritten } from './endpoint-written';
import { ipAddressType } from './ip-address-type';
import { privateDnsHidesApis } from './private-dns-hides-apis';
import { privateNeedsPolicy } from './private-needs-policy';
import { privatePolicyCondition } from './private-policy-condition';
import { singleEndpointType } from './single-endpoint-type';
import { tlsPolicy } from './tls-policy';
import { v2IpAddressType } from './v2-ip-address-type';
import { vpcEndpointsOnlyPrivate } from './vpc-endpoints-only-private';

export const endpointRules = [
  endpointType,
  endpointWritten,
  ipAddressType,
  privateNeedsPolicy,
  singleEndpointType,
  tlsPolicy,
  vpcEndpointsOnlyPrivate,
  privatePolicyCondition,
  v2IpAddressType,
  privateDnsHidesApis,
];
