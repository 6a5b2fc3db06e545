import { CfnOutput, CfnResource, Lazy } from 'aws-cdk-lib';
import { CfnDomainNameAccessAssociation, EndpointType, IpAddressType } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoutingRule } from 'aws-cdk-lib/aws-apigatewayv2';
import { CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnResourceShare } from 'aws-cdk-lib/aws-ram';
import { RecordSet } from 'aws-cdk-lib/aws-route53';
import { HttpsRedirect } from 'aws-cdk-lib/aws-route53-patterns';
import { Construct, IConstruct } from 'constructs';
import { constructId } from '../apis/construct-id';
import { Endpoint } from '../apis/endpoint';
import { defaultsIn } from '../apis/gateway-defaults';
import { IMappingTarget } from '../apis/i-mapping-target';
import { MappedStage } from '../apis/mapped-stage';
import { domainRecord } from '../rules/custom-domains/domain-record';
import { sharedNamePolicy } from '../rules/custom-domains/shared-name-policy';
import { ApiKind } from '../template-model/api-kind';
import { certificateFor } from './certificate-source';
import { CustomDomainBase } from './custom-domain-base';
import { CustomDomainProps } from './custom-domain-props';
import { dnsRecords, vpcEndpointTargetOf } from './dns-records';
import { DnsRouting } from './dns-routing';
import { PathOfStage } from './domain-check';
import { DOMAIN_DEFAULTS, DomainDefaults } from './domain-defaults';
import { DomainNameResource, domainNameResource } from './domain-name-resource';
import { claimDomainName } from './domain-owners';
import { checkDomain } from './domain-props-check';
import { DomainTls, domainTls, shareTls } from './domain-tls';
import { edgeCertificate } from './edge-certificate';
import { ICustomDomain } from './i-custom-domain';
import { CustomDomainAttributes, ImportedDomain } from './imported-domain';
import { arnOf, NamedDomain } from './named-domain';
import { sharePrivateDomain } from './private-share';
import { RoutingMode } from './routing-mode';
import { RoutingRuleOptions } from './routing-rule-options';
import { TakenOverDomain } from './taken-over-domain';

/**
 * A domain name of your own in front of APIs, with its certificate, its DNS records, and the mappings and rules that lead to
 * stages.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html
 *
 * @example
 * import { IHostedZone } from 'aws-cdk-lib/aws-route53';
 * declare const hostedZone: IHostedZone;
 * declare const stages: StageSet;
 *
 * new CustomDomain(this, 'Domain', {
 *   domainName: 'api.example.com',
 *   hostedZone,
 *   mappings: { v1: stages.stage('prod') },
 * });
 */
export class CustomDomain extends CustomDomainBase {
  /** A domain name that exists, made by another stack, app or tool, to which this app adds mappings and routing rules. */
  static fromCustomDomainAttributes(scope: Construct, id: string, attributes: CustomDomainAttributes): ICustomDomain {
    return new ImportedDomain(scope, id, attributes);
  }

  /**
   * Takes over a public domain name that aws-cdk-lib or a template makes in the app: its `DomainName`, of `aws_apigateway` or
   * `aws_apigatewayv2`, or the L1 resource. The name, its certificate, TLS policy and records stay as they are, and so do the types of its
   * mappings: a path that is mapped already is led to its stage by the mapping that is there, others get one.
   *
   * Errors: AGW-ADO-13 for an HTTP or WebSocket API where a base path mapping is; AGW-GEN-22 for something else than a domain name.
   */
  static fromDomainName(scope: Construct, id: string, domainName: IConstruct): ICustomDomain {
    return new TakenOverDomain(scope, id, domainName);
  }

  readonly domainName: string;
  readonly domainNameArn: string;
  readonly endpointType: EndpointType;
  readonly targetDomainName?: string;
  readonly targetHostedZoneId?: string;

  /** The certificate, given or made. */
  readonly certificate: ICertificate;

  /** The L1 domain name: `CfnDomainName` of `aws_apigateway` for a public name, whatever is mapped, `CfnDomainNameV2` for a private one. */
  readonly cfnDomainName: CfnResource;

  /** The records in the hosted zone. */
  readonly records: RecordSet[] = [];

  /** The VPC endpoints' associations with a private name. */
  readonly accessAssociations: CfnDomainNameAccessAssociation[];

  /** The share of a private name with other accounts. */
  readonly resourceShare?: CfnResourceShare;

  /** The domain names of the aliases. */
  readonly aliases: CustomDomain[];

  /** @internal */
  protected readonly _named: NamedDomain;

  private readonly endpoint: Endpoint;
  private readonly defaults: DomainDefaults;
  private readonly hasHealthCheck: boolean;
  private readonly hasUrlOutputs: boolean;

  constructor(scope: Construct, id: string, props: CustomDomainProps) {
    const { checked, endpoint, mapped, routed } = checkDomain(scope, id, props);
    const generation = defaultsIn(scope, props.gatewayDefaults);
    const { aliases = [], domainName, mappingType, mutualTls, share } = props;
    const { endpointType } = endpoint;
    const aliasId = (alias: string) => constructId(scope, 'Alias', alias);
    // Private names need not be unique.
    if (endpointType !== EndpointType.PRIVATE) {
      claimDomainName(scope, id, domainName);
      for (const alias of aliases) claimDomainName(scope, `${id}/${aliasId(alias)}`, alias);
    }

    super(scope, id, checked);
    this.endpoint = endpoint;
    this.defaults = DOMAIN_DEFAULTS[generation];
    this.hasHealthCheck = props.dnsRouting?._routing.options?.healthCheck !== undefined;
    this.hasUrlOutputs = props.urlOutputs ?? false;
    const isEdge = endpointType === EndpointType.EDGE;
    this.certificate = certificateFor(this, { ...props, aliases, isEdge });
    const resource = domainNameResource(this, {
      domainName,
      endpoint,
      ipAddressType: this.ipAddressType,
      mutualTls,
      certificateArn: this.certificate.certificateArn,
      securityPolicy: Lazy.string({ produce: () => this.tls.securityPolicy }),
      endpointAccessMode: Lazy.string({ produce: () => this.tls.endpointAccessMode }),
      routingMode: Lazy.string({ produce: () => props.routingMode ?? this.neededMode }),
      sharedVpcEndpointIds: share?.vpcEndpointIds ?? [],
    });
    if (props.removalPolicy) resource.resource.applyRemovalPolicy(props.removalPolicy);
    const { alias, reference } = resource;
    this._named = { scope: this, domainName, endpointType, reference, resource: resource.resource, mappingType };
    this.domainName = domainName;
    this.domainNameArn = arnOf(this._named, reference, this);
    this.endpointType = endpointType;
    this.targetDomainName = alias?.dnsName;
    this.targetHostedZoneId = alias?.hostedZoneId;
    this.cfnDomainName = resource.resource;
    this.accessAssociations = [...resource.accessAssociations];
    for (const one of mapped) this._map(one);
    for (const rule of routed) this._route(rule);
    if (share) this.resourceShare = sharePrivateDomain(this, reference, share);
    this.makeRecords(resource, props);
    this.aliases = aliases.map((name) => new CustomDomain(this, aliasId(name), this.propsOfAlias(name, props)));
    this.makeRedirects(props);
  }

  override addMapping(path: string, target: IMappingTarget): CfnResource {
    const mapping = super.addMapping(path, target);
    for (const alias of this.aliases) alias.addMapping(path, target);
    return mapping;
  }

  override addRoutingRule(options: RoutingRuleOptions): CfnRoutingRule {
    const rule = super.addRoutingRule(options);
    for (const alias of this.aliases) alias.addRoutingRule(options);
    return rule;
  }

  /** @internal */
  protected override _map(one: PathOfStage): CfnResource {
    const mapping = super._map(one);
    if (this.hasUrlOutputs)
      new CfnOutput(this, constructId(this, 'Url', one.path), { value: this.urlForPath(one.path) });
    return mapping;
  }

  /** @internal */
  protected override _ledTo(stage: MappedStage): void {
    super._ledTo(stage);
    shareTls(stage, this._checked.endpointType, () => this.tls);
    const kinds = this._mapped.map(({ stage: mapped }) => mapped.kind);
    const isShared = kinds.includes(ApiKind.REST) && kinds.includes(ApiKind.HTTP);
    const hasPolicy = this._checked.securityPolicy !== undefined;
    this._warn('sharedNamePolicy', sharedNamePolicy.messageFor({ domain: this._checked.domain, isShared, hasPolicy }));
  }

  /** What the mappings of later lines need counts too. */
  private get tls(): DomainTls {
    const { hasMutualTls } = this._checked;
    const kinds = this._mapped.map(({ stage }) => stage.kind);
    const { isStrict } = this.defaults;
    return domainTls(this.endpoint, { hasMutualTls, hasHealthCheck: this.hasHealthCheck, isStrict }, kinds);
  }

  /** Where on IPv6 too, the AAAA record has an answer. */
  private get ipAddressType(): IpAddressType | undefined {
    return this.endpoint.ipAddressType ?? this.defaults.ipAddressType;
  }

  /** Written also where it is the service's default, because CloudFormation keeps an old mode that disappears. */
  private get neededMode(): RoutingMode {
    if (this._routed.length === 0) return RoutingMode.BASE_PATH_MAPPING_ONLY;
    return this._mapped.length > 0 ? RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING : RoutingMode.ROUTING_RULE_ONLY;
  }

  private propsOfAlias(domainName: string, props: CustomDomainProps): CustomDomainProps {
    const { aliases: _aliases, certificateOptions: _options, redirects: _redirects, ...common } = props;
    return { ...common, domainName, certificate: this.certificate };
  }

  private makeRecords(resource: DomainNameResource, props: CustomDomainProps): void {
    const { dnsRouting: routing = DnsRouting.simple(), domainName, hostedZone, vpcEndpointAlias } = props;
    const vpcEndpointTarget = vpcEndpointTargetOf(this.endpoint.vpcEndpoints, vpcEndpointAlias);
    if (hostedZone) {
      const { ipAddressType } = this;
      const request = { domainName, hostedZone, routing, ipAddressType, vpcEndpointTarget };
      this.records.push(...dnsRecords(this, resource, request));
      return;
    }
    this._warn('domainWithoutRecord', domainRecord.messageFor({ domain: this.node.path, hasHostedZone: false }));
    const { dnsName, hostedZoneId } = resource.alias ?? vpcEndpointTarget?.aliasTarget?.bind(this as never) ?? {};
    if (dnsName === undefined || hostedZoneId === undefined) return;
    const lead = `Make a CNAME or alias record for ${domainName} that leads here`;
    new CfnOutput(this, 'Target', { value: dnsName, description: lead });
    new CfnOutput(this, 'TargetHostedZone', { value: hostedZoneId, description: `The hosted zone of that target` });
  }

  private makeRedirects({ domainName, hostedZone, redirects = [] }: CustomDomainProps): void {
    if (!hostedZone || redirects.length === 0) return;
    const [first, ...others] = redirects;
    const certificate = edgeCertificate(this, 'RedirectCertificate', {
      domainName: first,
      subjectAlternativeNames: others.length > 0 ? others : undefined,
      validation: CertificateValidation.fromDns(hostedZone),
    });
    const recordNames = [...redirects];
    new HttpsRedirect(this, 'Redirects', { zone: hostedZone, targetDomain: domainName, recordNames, certificate });
  }
}
