import { IpAddressType } from 'aws-cdk-lib/aws-apigateway';
import { GatewayDefaults } from '../apis/gateway-defaults';

/** What holds for a domain name that does not say so itself. */
export interface DomainDefaults {
  /** Whether the TLS policy is the strictest that the endpoint, the mapped APIs and health checks take; otherwise none is written. */
  readonly isStrict: boolean;
  /** The addresses that a public name answers on; where both, it has an AAAA record. */
  readonly ipAddressType?: IpAddressType;
}

export const DOMAIN_DEFAULTS: { readonly [generation in GatewayDefaults]: DomainDefaults } = {
  [GatewayDefaults.SERVICE]: { isStrict: false },
  [GatewayDefaults.V0_1]: { isStrict: true, ipAddressType: IpAddressType.DUAL_STACK },
};
