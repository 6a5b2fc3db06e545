import { RemovalPolicy } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Endpoint } from '../apis/endpoint';
import { GatewayDefaults } from '../apis/gateway-defaults';
import { IMappingTarget } from '../apis/i-mapping-target';
import { DomainCertificateOptions } from './certificate-options';
import { VpcEndpointAlias } from './dns-records';
import { DnsRouting } from './dns-routing';
import { MappingType } from './mapping-type';
import { MutualTls } from './mutual-tls';
import { PrivateDomainShare } from './private-share';
import { RoutingMode } from './routing-mode';
import { RoutingRuleOptions } from './routing-rule-options';

/** Settings of a `CustomDomain`. */
export interface CustomDomainProps {
  /**
   * The name, in small letters, without a dot at its end; `*` may be its first part. One construct owns a public name in an
   * environment. Another name is another domain name, made before the old one is deleted.
   *
   * Errors: AGW-DOM-09, AGW-DOM-10, AGW-DOM-45.
   */
  readonly domainName: string;

  /**
   * Where callers reach the name: in the region, through CloudFront, or from VPCs only. Its TLS policy and access mode are those
   * of the domain name. API Gateway shakes hands by the policy of the API behind the name: a REST API of the app without a policy of
   * its own gets an enhanced one of the name.
   *
   * The type of the endpoint cannot change in place: see `docs/domains.md` for the steps.
   *
   * Errors: AGW-DOM-12, AGW-DOM-22, AGW-DOM-26.
   *
   * @default - regional, with the strictest TLS policy: TLS 1.3 only; TLS 1.2 and later with a health check, with mutual TLS, and for
   * HTTP and WebSocket APIs; none is written with `GatewayDefaults.SERVICE`
   */
  readonly endpoint?: Endpoint;

  /**
   * The certificate: of us-east-1 for an edge endpoint, otherwise of the API's region.
   *
   * Errors: AGW-DOM-01, AGW-DOM-02, AGW-DOM-43, AGW-DOM-58.
   *
   * @default - one is made and validated in the hosted zone, for an edge endpoint in a stack of its own in us-east-1
   */
  readonly certificate?: ICertificate;

  /**
   * Settings of the certificate that is made.
   *
   * Errors: AGW-DOM-59 beside a given certificate.
   *
   * @default - for the name and its aliases, validated in the hosted zone
   */
  readonly certificateOptions?: DomainCertificateOptions;

  /**
   * The hosted zone that gets the records of the name, for IPv4 and IPv6.
   *
   * Errors: AGW-DOM-47, AGW-DOM-49.
   *
   * @default - no records; the target of the record to make is an output
   */
  readonly hostedZone?: IHostedZone;

  /**
   * How Route 53 chooses between several records of the name.
   *
   * Errors: AGW-DOM-59 without a hosted zone.
   *
   * @default DnsRouting.simple()
   */
  readonly dnsRouting?: DnsRouting;

  /**
   * The VPC endpoint that the record of a private name leads to.
   *
   * Errors: AGW-DOM-62 for a hosted zone of a private name whose VPC endpoints are all imported.
   *
   * @default - the first of the endpoint that the app makes
   */
  readonly vpcEndpointAlias?: VpcEndpointAlias;

  /**
   * Who may use a private name from other accounts.
   *
   * Errors: AGW-DOM-59 for a public name.
   *
   * @default - nobody
   */
  readonly share?: PrivateDomainShare;

  /**
   * Further names that lead to the same stages by the same paths.
   *
   * @default - none
   */
  readonly aliases?: string[];

  /**
   * Names from which callers are redirected to this one, by CloudFront. They need the hosted zone.
   *
   * Errors: AGW-DOM-47, AGW-DOM-65.
   *
   * @default - none
   */
  readonly redirects?: string[];

  /**
   * The stages by path: `''` for everything, `v1`, `shop/orders`. Stages of REST and of HTTP APIs may share a name. A path may move to
   * another API of the same stack: the mapping is updated.
   *
   * Errors: AGW-DOM-11, AGW-DOM-12, AGW-DOM-14, AGW-DOM-15, AGW-DOM-16, AGW-DOM-17, AGW-DOM-51, AGW-DOM-52, AGW-DOM-53, AGW-STG-20;
   * AGW-DOM-19 and AGW-DOM-48, warnings.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
   * @default - none yet; `addMapping` adds them
   */
  readonly mappings?: { readonly [path: string]: IMappingTarget };

  /**
   * The resource type of the mappings. Mappings that aws-cdk-lib made for stages of REST APIs are base path mappings; under their
   * logical ids they can be nothing else.
   *
   * Errors: AGW-ADO-13 for a base path mapping to an HTTP or WebSocket API; AGW-DOM-59 for another than the endpoint has.
   *
   * @default - `MappingType.API_MAPPING` for a regional name; base path mappings for edge and private ones
   */
  readonly mappingType?: MappingType;

  /**
   * Whether the address of each mapping is an output of the stack of the name: `https://api.example.com/v1`, `wss://` for a WebSocket
   * API.
   *
   * @default false
   */
  readonly urlOutputs?: boolean;

  /**
   * Rules that choose the stage by headers and base paths, before the mappings.
   *
   * @default - none yet; `addRoutingRule` adds them
   */
  readonly routingRules?: RoutingRuleOptions[];

  /**
   * Whether the name finds stages by mappings, by rules or by both. Say it where other apps add mappings or rules.
   *
   * Errors: AGW-DOM-30.
   *
   * @default - what the mappings and rules of this app need
   */
  readonly routingMode?: RoutingMode;

  /**
   * Callers show certificates.
   *
   * Errors: AGW-DOM-26.
   *
   * @default - they need none
   */
  readonly mutualTls?: MutualTls;

  /**
   * What becomes of the name and of a certificate that is made when they leave the app.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * What holds for the TLS policy and for IPv6, where `endpoint` says nothing of them.
   *
   * Errors: AGW-ADO-30 for an unknown one in the context.
   *
   * @default - the generation that the context key `cdk-gatehouse:defaults` names, otherwise the newest
   */
  readonly gatewayDefaults?: GatewayDefaults;
}
