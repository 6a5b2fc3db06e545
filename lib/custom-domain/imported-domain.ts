import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { TlsPolicy } from '../apis/tls-policy';
import { domainNameForm } from '../rules/custom-domains/domain-name-form';
import { privateDomainArn } from '../rules/custom-domains/private-domain-arn';
import { requireSettings } from '../rules/required-settings';
import { CustomDomainBase } from './custom-domain-base';
import { MappingType } from './mapping-type';
import { arnOf, NamedDomain } from './named-domain';
import { RoutingMode } from './routing-mode';

/** What is known of a domain name that exists. The more is known, the more is checked. */
export interface CustomDomainAttributes {
  /** The name. */
  readonly domainName: string;

  /**
   * Where callers reach the name.
   *
   * @default EndpointType.REGIONAL
   */
  readonly endpointType?: EndpointType;

  /**
   * The ARN of the name; a private name is known by nothing else.
   *
   * Errors: AGW-DOM-63 for a private name without one.
   *
   * @default - that of a public name in the region of the stack
   */
  readonly domainNameArn?: string;

  /**
   * The TLS policy of the name.
   *
   * @default - one that takes the mapped APIs
   */
  readonly securityPolicy?: TlsPolicy;

  /**
   * Whether callers show certificates. The default endpoints of the mapped APIs are then closed.
   *
   * @default false
   */
  readonly mutualTls?: boolean;

  /**
   * Whether the name finds stages by mappings, by rules or by both.
   *
   * @default - one that takes the mappings and rules
   */
  readonly routingMode?: RoutingMode;

  /**
   * The resource type of the mappings.
   *
   * Errors: AGW-ADO-13 for a base path mapping to an HTTP or WebSocket API.
   *
   * @default - `MappingType.API_MAPPING` for a regional name; base path mappings for edge and private ones
   */
  readonly mappingType?: MappingType;

  /**
   * What a record of the name leads to.
   *
   * @default - not known
   */
  readonly targetDomainName?: string;

  /**
   * The hosted zone of the target.
   *
   * @default - not known
   */
  readonly targetHostedZoneId?: string;
}

/** A domain name that exists, to which an app adds mappings and routing rules. */
export class ImportedDomain extends CustomDomainBase {
  readonly domainName: string;
  readonly domainNameArn: string;
  readonly endpointType: EndpointType;
  readonly targetDomainName?: string;
  readonly targetHostedZoneId?: string;
  protected readonly _named: NamedDomain;

  constructor(scope: Construct, id: string, attributes: CustomDomainAttributes) {
    requireSettings(`'${id}'`, attributes, { domainName: 'text' });
    const { domainName, domainNameArn, endpointType = EndpointType.REGIONAL, mutualTls = false } = attributes;
    const { mappingType, routingMode, securityPolicy } = attributes;
    domainNameForm.enforce(domainName);
    const isPrivate = endpointType === EndpointType.PRIVATE;
    privateDomainArn.enforce({ domain: domainName, hasArn: !isPrivate || domainNameArn !== undefined });
    const checked = { domain: domainName, endpointType, securityPolicy, hasMutualTls: mutualTls, routingMode };
    super(scope, id, { ...checked, mappingType });
    const reference = isPrivate ? domainNameArn! : domainName;
    this._named = { scope: this, domainName, endpointType, reference, mappingType };
    this.domainName = domainName;
    this.domainNameArn = domainNameArn ?? arnOf(this._named, reference, this);
    this.endpointType = endpointType;
    this.targetDomainName = attributes.targetDomainName;
    this.targetHostedZoneId = attributes.targetHostedZoneId;
  }
}
