import { EndpointAccessMode, EndpointType, IpAddressType } from 'aws-cdk-lib/aws-apigateway';
import { IVpc, IVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { ipAddressType } from '../rules/endpoints/ip-address-type';
import { tlsPolicy } from '../rules/endpoints/tls-policy';
import { TlsPolicy } from './tls-policy';

/** Settings of an edge-optimized or regional endpoint. */
export interface EndpointSettings {
  /**
   * The addresses that the endpoint answers on.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-ip-address-type.html
   * @default - IPv4 for edge and regional endpoints; a private endpoint is always dual-stack
   */
  readonly ipAddressType?: IpAddressType;

  /**
   * The TLS policy: `TLS_1_0`, or one of the others that belongs to the endpoint type.
   *
   * Errors: AGW-EP-19.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html
   * @default - the service's own
   */
  readonly securityPolicy?: TlsPolicy;

  /**
   * What is checked beside the certificate. Required with every policy but `TLS_1_0` and `TLS_1_2`, and allowed with no other of
   * them. Begin with `BASIC` and change to `STRICT` when the access log shows no client that it would turn away.
   *
   * Errors: AGW-EP-19.
   *
   * @default - `BASIC` where it is required
   */
  readonly endpointAccessMode?: EndpointAccessMode;
}

/** Settings of a private endpoint. */
export interface PrivateEndpointSettings extends EndpointSettings {
  /**
   * The interface endpoints (service `execute-api`) through which the API may be called. The resource policy of the API turns away
   * what comes neither through them nor from `vpcs`.
   *
   * Errors: AGW-EP-06, where nothing says who may call.
   *
   * @default - none; the `vpcs`, or the resource policy of the API, say where calls may come from
   */
  readonly vpcEndpoints?: IVpcEndpoint[];

  /**
   * The VPCs from which the API may be called, through whichever interface endpoints they have.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html
   * @default - none
   */
  readonly vpcs?: IVpc[];
}

/**
 * Where a REST API is reached: in its region, through the edge locations of CloudFront, or from a VPC only.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html
 *
 * @example
 * new GatewayApi(this, 'Api', { endpoint: Endpoint.edge() });
 */
export class Endpoint {
  /** Callers reach the API in its own region. */
  static regional(options: EndpointSettings = {}): Endpoint {
    return new Endpoint(EndpointType.REGIONAL, options, [], []);
  }

  /**
   * Callers reach the API through the nearest edge location of CloudFront. Names of headers are capitalized on the way,
   * cookies are sorted, and `Content-MD5` is removed.
   */
  static edge(options: EndpointSettings = {}): Endpoint {
    return new Endpoint(EndpointType.EDGE, options, [], []);
  }

  /**
   * Callers reach the API from VPCs only, through interface endpoints. The resource policy that this needs is written by itself, unless
   * neither endpoints nor VPCs are given: then the API has a policy of its own.
   */
  static privateApi(options: PrivateEndpointSettings = {}): Endpoint {
    return new Endpoint(EndpointType.PRIVATE, options, options.vpcEndpoints ?? [], options.vpcs ?? []);
  }

  /** The TLS policy, if one was given. */
  readonly securityPolicy?: TlsPolicy;

  /** The endpoint access mode, if there is one. */
  readonly endpointAccessMode?: EndpointAccessMode;

  /** The addresses that the endpoint answers on, if given. */
  readonly ipAddressType?: IpAddressType;

  private constructor(
    /** The endpoint's type. */
    readonly endpointType: EndpointType,
    options: EndpointSettings,
    /** The interface endpoints of a private API. */
    readonly vpcEndpoints: IVpcEndpoint[],
    /** The VPCs that a private API may be called from. */
    readonly vpcs: IVpc[],
  ) {
    this.securityPolicy = options.securityPolicy;
    this.endpointAccessMode =
      options.endpointAccessMode ??
      (options.securityPolicy?.startsWith('SecurityPolicy_') ? EndpointAccessMode.BASIC : undefined);
    this.ipAddressType = options.ipAddressType;
    tlsPolicy.enforce({
      endpointType,
      securityPolicy: this.securityPolicy,
      endpointAccessMode: this.endpointAccessMode,
    });
    if (this.ipAddressType) ipAddressType.enforce({ endpointType, ipAddressType: this.ipAddressType });
  }
}
