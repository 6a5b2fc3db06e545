import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Endpoint } from '../apis/endpoint';
import { IMappingTarget } from '../apis/i-mapping-target';
import { DnsRouting } from './dns-routing';
import { MutualTls } from './mutual-tls';
import { RoutingRuleOptions } from './routing-rule-options';

/** Settings of a `CustomDomain`. */
export interface CustomDomainProps {
  /**
   * The name, in small letters; `*` may be its first part. One construct owns a name in an environment.
   *
   * Errors: AGW-DOM-09, AGW-DOM-10, AGW-DOM-45.
   */
  readonly domainName: string;

  /**
   * Where callers reach the name: in the region, through CloudFront, or from VPCs only. Its TLS policy and access mode are those
   * of the domain name.
   *
   * Errors: AGW-DOM-12, AGW-DOM-22, AGW-DOM-26.
   *
   * @default - regional, with the strictest TLS policy: TLS 1.3 only; TLS 1.2 with mutual TLS and for HTTP and WebSocket APIs
   */
  readonly endpoint?: Endpoint;

  /**
   * The certificate: of us-east-1 for an edge endpoint, otherwise of the API's region.
   *
   * Errors: AGW-DOM-01, AGW-DOM-02, AGW-DOM-43.
   *
   * @default - one is made and validated in the hosted zone, for an edge endpoint in a stack of its own in us-east-1
   */
  readonly certificate?: ICertificate;

  /**
   * Further names on the certificate that is made.
   *
   * @default - none
   */
  readonly certificateNames?: string[];

  /**
   * The hosted zone that gets the records of the name, for IPv4 and IPv6.
   *
   * @default - no records; the target of the record to make is an output
   */
  readonly hostedZone?: IHostedZone;

  /**
   * How Route 53 chooses between several records of the name.
   *
   * @default DnsRouting.simple()
   */
  readonly dnsRouting?: DnsRouting;

  /**
   * The stages by path: `''` for everything, `v1`, `shop/orders`. Stages of REST and of HTTP APIs may share a name. An API may move
   * to another path, and a path to another API: the mapping is updated.
   *
   * Errors: AGW-DOM-11, AGW-DOM-14, AGW-DOM-15, AGW-DOM-16; AGW-DOM-19, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
   * @default - none
   */
  readonly mappings?: { readonly [path: string]: IMappingTarget };

  /**
   * Rules that choose the stage by headers and base paths, before the mappings.
   *
   * @default - none
   */
  readonly routingRules?: RoutingRuleOptions[];

  /**
   * Callers show certificates.
   *
   * Errors: AGW-DOM-26.
   *
   * @default - they need none
   */
  readonly mutualTls?: MutualTls;
}
