import { CfnResource, Token } from 'aws-cdk-lib';
import { CfnDomainName, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoutingRule, CfnDomainName as CfnV2DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct, IConstruct } from 'constructs';
import { MappedStage } from '../apis/mapped-stage';
import { TlsPolicy } from '../apis/tls-policy';
import { baseMappingKind } from '../rules/adoption/base-mapping-kind';
import { settingGiven } from '../rules/general/setting-given';
import { wordsFor } from '../rules/required-settings';
import { CustomDomainBase } from './custom-domain-base';
import { DomainToCheck, PathOfStage, RuleOfStage } from './domain-check';
import { arnOf, NamedDomain } from './named-domain';
import { RoutingMode } from './routing-mode';
import { TakenOverMapping, takenOverMappings } from './taken-over-mappings';

type CfnPublicDomainName = CfnDomainName | CfnV2DomainName;

/** A domain name that aws-cdk-lib or a template makes in the app, with its mappings. */
export class TakenOverDomain extends CustomDomainBase {
  readonly domainName: string;
  readonly domainNameArn: string;
  readonly endpointType: EndpointType;
  readonly targetDomainName?: string;
  readonly targetHostedZoneId?: string;
  protected readonly _named: NamedDomain;

  private readonly cfnDomainName: CfnPublicDomainName;

  constructor(scope: Construct, id: string, given: IConstruct) {
    const cfnDomainName = cfnDomainNameOf(id, given);
    const { ref } = cfnDomainName;
    const known = endpointOf(cfnDomainName);
    const domainName = Token.isUnresolved(cfnDomainName.domainName) ? ref : cfnDomainName.domainName!;
    super(scope, id, { ...known, domain: domainName, stack: cfnDomainName.stack });
    const { endpointType } = known;
    this._named = { scope: this, domainName, endpointType, reference: ref, resource: cfnDomainName };
    this.cfnDomainName = cfnDomainName;
    this.domainName = domainName;
    this.domainNameArn = arnOf(this._named, ref, this);
    this.endpointType = endpointType;
    const isEdge = endpointType === EndpointType.EDGE && cfnDomainName instanceof CfnDomainName;
    this.targetDomainName = isEdge ? cfnDomainName.attrDistributionDomainName : cfnDomainName.attrRegionalDomainName;
    this.targetHostedZoneId = isEdge
      ? cfnDomainName.attrDistributionHostedZoneId
      : cfnDomainName.attrRegionalHostedZoneId;
  }

  override get mappings(): { readonly [path: string]: CfnResource } {
    const found = this.found().map(({ mapping, path }) => [path, mapping] as const);
    const all = Object.entries({ ...Object.fromEntries(found), ...super.mappings });
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** A path that is mapped already is led to the stage, by the mapping that is there. */
  protected override _make(one: PathOfStage): CfnResource {
    const there = this.found().find(({ path }) => path === one.path);
    if (!there) return super._make(one);
    const { kind, stage } = one.stage;
    baseMappingKind.enforce({ path: one.path, isBasePath: there.isBasePath, kind });
    leadTo(there, one.stage);
    there.mapping.node.addDependency(stage);
    return there.mapping;
  }

  /** Without the mode, a rule takes no request. */
  protected override _route(rule: RuleOfStage): CfnRoutingRule {
    const made = super._route(rule);
    this.cfnDomainName.routingMode ??= RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING;
    return made;
  }

  /** What becomes of the API is as it was before. */
  protected override _ledTo(): void {}

  private found(): TakenOverMapping[] {
    return takenOverMappings(this.cfnDomainName);
  }
}

/** What leads there already, by a name that is written out, is not written otherwise. */
function leadTo(there: TakenOverMapping, { apiId, stage, stageName }: MappedStage): void {
  const cfnStage = CfnResource.isCfnResource(stage) ? stage : stage.node.defaultChild;
  const { stageName: written } = Object(cfnStage) as { readonly stageName?: string };
  if (there.apiId !== apiId || there.stageName !== written) there.lead(apiId, stageName);
}

function cfnDomainNameOf(id: string, given: IConstruct | undefined): CfnPublicDomainName {
  const types: string[] = [CfnDomainName.CFN_RESOURCE_TYPE_NAME, CfnV2DomainName.CFN_RESOURCE_TYPE_NAME];
  const found = [given, given?.node?.defaultChild].find(
    (one) => CfnResource.isCfnResource(one) && types.includes(one.cfnResourceType),
  );
  const expected = 'a domain name of aws-cdk-lib, or its L1 resource';
  if (!found) settingGiven.enforce({ where: `'${id}'`, setting: 'domainName', given: wordsFor(given), expected });
  return found as CfnPublicDomainName;
}

/** What the checks of mappings and rules ask of a name. */
function endpointOf(cfnDomainName: CfnPublicDomainName): Omit<DomainToCheck, 'domain' | 'stack'> {
  const { mutualTlsAuthentication, routingMode, stack } = cfnDomainName;
  const common = {
    hasMutualTls: mutualTlsAuthentication !== undefined,
    routingMode: routingMode as RoutingMode | undefined,
  };
  if (cfnDomainName instanceof CfnDomainName) {
    const { certificateArn, endpointConfiguration, securityPolicy } = cfnDomainName;
    const [type] = stack.resolve(endpointConfiguration)?.types ?? [];
    const unsaid = certificateArn === undefined ? EndpointType.REGIONAL : EndpointType.EDGE;
    return { ...common, endpointType: type ?? unsaid, securityPolicy: securityPolicy as TlsPolicy | undefined };
  }
  const [{ securityPolicy = undefined } = {}] = stack.resolve(cfnDomainName.domainNameConfigurations) ?? [];
  return { ...common, endpointType: EndpointType.REGIONAL, securityPolicy };
}
