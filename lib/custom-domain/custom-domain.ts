import { Annotations, CfnOutput, CfnResource } from 'aws-cdk-lib';
import { CfnDomainNameAccessAssociation, EndpointAccessMode, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoutingRule } from 'aws-cdk-lib/aws-apigatewayv2';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { RecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { Endpoint } from '../apis/endpoint';
import { IMappingTarget } from '../apis/i-mapping-target';
import { MappedStage } from '../apis/mapped-stage';
import { TlsPolicy } from '../apis/tls-policy';
import { registerGatehouseRules } from '../plugin/registration';
import { distinctMappingPath } from '../rules/custom-domains/distinct-mapping-path';
import { distinctRulePriority } from '../rules/custom-domains/distinct-rule-priority';
import { domainNameForm } from '../rules/custom-domains/domain-name-form';
import { domainRecord } from '../rules/custom-domains/domain-record';
import { mutualTlsDefaultEndpoint } from '../rules/custom-domains/mutual-tls-default-endpoint';
import { mutualTlsDomain } from '../rules/custom-domains/mutual-tls-domain';
import { ApiKind } from '../template-model/api-kind';
import { certificateFor, checkCertificate } from './certificate-source';
import { CustomDomainProps } from './custom-domain-props';
import { dnsRecords } from './dns-records';
import { DnsRouting } from './dns-routing';
import { checkMapping, checkRoutingRule, DomainToCheck } from './domain-check';
import { domainMapping } from './domain-mappings';
import { DomainNameResource, domainNameResource } from './domain-name-resource';
import { claimDomainName } from './domain-owners';
import { RoutingRuleOptions } from './routing-rule-options';

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
export class CustomDomain extends Construct {
  /** The name. */
  readonly domainName: string;

  /** The certificate, given or made. */
  readonly certificate: ICertificate;

  /** The L1 domain name: `CfnDomainName` of a REST or of an HTTP API, or `CfnDomainNameV2` for a private one. */
  readonly cfnDomainName: CfnResource;

  /** The records in the hosted zone. */
  readonly records: RecordSet[] = [];

  /** The VPC endpoints' associations with a private name. */
  readonly accessAssociations: CfnDomainNameAccessAssociation[];

  private readonly resource: DomainNameResource;
  private readonly checked: DomainToCheck;
  private readonly mapped = new Map<string, CfnResource>();
  private readonly kinds: ApiKind[] = [];
  private readonly rules = new Map<number, CfnRoutingRule>();
  private readonly hasMutualTls: boolean;

  constructor(scope: Construct, id: string, props: CustomDomainProps) {
    const { domainName, mutualTls } = props;
    const endpoint = props.endpoint ?? Endpoint.regional();
    const { endpointType } = endpoint;
    const isEdge = endpointType === EndpointType.EDGE;
    const mappings = Object.entries(props.mappings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const routingRules = [...(props.routingRules ?? [])].sort((a, b) => a.priority - b.priority);
    const kinds = mappings.map(([, target]) => target._mapped().kind);
    const tls = tlsOf(endpoint, props, kinds);

    domainNameForm.enforce(domainName);
    const { securityPolicy } = tls;
    if (mutualTls) mutualTlsDomain.enforce({ domain: domainName, endpointType, securityPolicy });
    const checked = { domain: domainName, endpointType, securityPolicy };
    for (const [index, [path, target]] of mappings.entries()) {
      checkMapping(checked, path, target._mapped(), kinds.slice(0, index));
    }
    const isMixed = kinds.includes(ApiKind.REST) && kinds.includes(ApiKind.HTTP);
    for (const [index, rule] of routingRules.entries()) {
      checkRoutingRule(rule, isMixed);
      const times = routingRules.slice(0, index + 1).filter(({ priority }) => priority === rule.priority).length;
      distinctRulePriority.enforce({ priority: rule.priority, times });
    }
    const request = { ...props, isEdge };
    checkCertificate(scope, request);
    claimDomainName(scope, id, domainName);

    super(scope, id);
    registerGatehouseRules(this);
    this.domainName = domainName;
    this.checked = checked;
    this.hasMutualTls = mutualTls !== undefined;
    this.certificate = certificateFor(this, request);
    this.resource = domainNameResource(this, {
      domainName,
      endpoint,
      tls,
      mutualTls,
      certificateArn: this.certificate.certificateArn,
      hasMappings: mappings.length > 0,
      hasRoutingRules: routingRules.length > 0,
      isOfV2: kinds.length > 0 && !kinds.includes(ApiKind.REST),
    });
    this.cfnDomainName = this.resource.resource;
    this.accessAssociations = [...this.resource.accessAssociations];
    for (const [path, target] of mappings) this.map(path, target._mapped());
    for (const rule of routingRules) this.route(rule);
    const { hostedZone, dnsRouting: routing = DnsRouting.simple() } = props;
    const { vpcEndpoints } = endpoint;
    if (hostedZone)
      this.records.push(...dnsRecords(this, this.resource, { domainName, hostedZone, routing, vpcEndpoints }));
    else this.tellTarget();
  }

  /** The paths that are mapped, sorted. */
  get mappingPaths(): string[] {
    return [...this.mapped.keys()].sort();
  }

  /** The address of a mapped path. */
  urlForPath(path = ''): string {
    return `https://${this.domainName}/${path}`;
  }

  /** The L1 mapping of a path. */
  mapping(path: string): CfnResource | undefined {
    return this.mapped.get(path);
  }

  /** The L1 routing rule of a priority. */
  routingRule(priority: number): CfnRoutingRule | undefined {
    return this.rules.get(priority);
  }

  /**
   * Leads a path to a stage. The domain name must have been made with at least one mapping.
   *
   * Errors: AGW-DOM-11, AGW-DOM-12, AGW-DOM-14, AGW-DOM-15, AGW-DOM-18.
   */
  addMapping(path: string, target: IMappingTarget): CfnResource {
    const stage = target._mapped();
    distinctMappingPath.enforce({ path, times: this.mapped.has(path) ? 2 : 1 });
    checkMapping(this.checked, path, stage, this.kinds);
    return this.map(path, stage);
  }

  private map(path: string, stage: MappedStage): CfnResource {
    const mapping = domainMapping(this, this.resource, this.checked.endpointType, path, stage);
    this.mapped.set(path, mapping);
    this.kinds.push(stage.kind);
    if (this.hasMutualTls) this.closeDefaultEndpoint(stage);
    return mapping;
  }

  private route({ priority, headers = {}, basePaths, target, stripBasePath }: RoutingRuleOptions): void {
    const { apiId, stageName, stage } = target._mapped();
    const matchHeaders = Object.entries(headers).map(([header, valueGlob]) => ({
      matchHeaders: { anyOf: [{ header, valueGlob }] },
    }));
    const rule = new CfnRoutingRule(this, `Rule${priority}`, {
      domainNameArn: this.resource.arn,
      priority,
      conditions: [...matchHeaders, ...(basePaths ? [{ matchBasePaths: { anyOf: basePaths } }] : [])],
      actions: [{ invokeApi: { apiId, stage: stageName, stripBasePath } }],
    });
    rule.node.addDependency(stage);
    rule.addResourceDependency(this.resource.resource);
    this.rules.set(priority, rule);
    if (this.hasMutualTls) this.closeDefaultEndpoint(target._mapped());
  }

  /** The default endpoint would let callers in without a certificate. */
  private closeDefaultEndpoint({ cfnApi, path }: MappedStage): void {
    if (cfnApi) cfnApi.disableExecuteApiEndpoint = true;
    else {
      const warning = mutualTlsDefaultEndpoint.messageFor({ api: `the API of '${path}'`, isOpen: true });
      this.warn(`cdk-gatehouse:defaultEndpoint:${path}`, warning);
    }
  }

  private tellTarget(): void {
    const { alias } = this.resource;
    if (!alias) return;
    new CfnOutput(this, 'Target', {
      value: alias.dnsName,
      description: `Make a CNAME or alias record for ${this.domainName} that leads here (hosted zone ${alias.hostedZoneId})`,
    });
    const warning = domainRecord.messageFor({ domain: this.node.path, hasHostedZone: false });
    this.warn('cdk-gatehouse:domainWithoutRecord', warning);
  }

  private warn(id: string, message: string | undefined): void {
    if (message !== undefined) Annotations.of(this).addWarningV2(id, message);
  }
}

/** The given TLS policy, or the strictest that the endpoint and the APIs take. */
function tlsOf(endpoint: Endpoint, { mutualTls }: CustomDomainProps, kinds: readonly ApiKind[]) {
  const { endpointAccessMode, endpointType, securityPolicy } = endpoint;
  if (securityPolicy) return { securityPolicy, endpointAccessMode };
  if (mutualTls || kinds.some((kind) => kind !== ApiKind.REST)) return { securityPolicy: TlsPolicy.TLS_1_2 };
  const isEdge = endpointType === EndpointType.EDGE;
  return {
    securityPolicy: isEdge ? TlsPolicy.TLS13_2025_EDGE : TlsPolicy.TLS13_1_3_2025_09,
    endpointAccessMode: EndpointAccessMode.BASIC,
  };
}
