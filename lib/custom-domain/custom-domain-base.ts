import { Annotations, CfnResource } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoutingRule } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { IMappingTarget } from '../apis/i-mapping-target';
import { MappedStage, mappedStageOf } from '../apis/mapped-stage';
import { registerGatehouseRules } from '../plugin/registration';
import { mutualTlsDefaultEndpoint } from '../rules/custom-domains/mutual-tls-default-endpoint';
import { requireSettings } from '../rules/required-settings';
import { ApiKind } from '../template-model/api-kind';
import {
  checkMapping,
  checkRoutingRule,
  checkRoutingTarget,
  DomainToCheck,
  PathOfStage,
  RuleOfStage,
} from './domain-check';
import { domainMapping } from './domain-mappings';
import { domainRoutingRule } from './domain-routing-rules';
import { ICustomDomain } from './i-custom-domain';
import { NamedDomain } from './named-domain';
import { RoutingRuleOptions } from './routing-rule-options';

/**
 * What all domain names have in common, whoever makes them: mappings and routing rules.
 *
 * @internal
 */
export abstract class CustomDomainBase extends Construct implements ICustomDomain {
  abstract readonly domainName: string;
  abstract readonly domainNameArn: string;
  abstract readonly endpointType: EndpointType;
  abstract readonly targetDomainName?: string;
  abstract readonly targetHostedZoneId?: string;

  /** @internal */
  protected abstract readonly _named: NamedDomain;

  /** @internal */
  protected readonly _mapped: PathOfStage[] = [];

  /** @internal */
  protected readonly _routed: RuleOfStage[] = [];

  private readonly madeMappings = new Map<string, CfnResource>();
  private readonly madeRules = new Map<number, CfnRoutingRule>();

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    protected readonly _checked: DomainToCheck,
  ) {
    super(scope, id);
    registerGatehouseRules(this);
  }

  /** The L1 mappings by path, those that this app makes. */
  get mappings(): { readonly [path: string]: CfnResource } {
    return Object.fromEntries([...this.madeMappings].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The L1 routing rules, those that this app makes, the first that is looked at first. */
  get routingRules(): CfnRoutingRule[] {
    return [...this.madeRules].sort(([a], [b]) => a - b).map(([, rule]) => rule);
  }

  /** The address of a mapped path: `wss://` where a WebSocket API is behind it. */
  urlForPath(path = ''): string {
    const stage = this._mapped.find((one) => one.path === path)?.stage;
    return `${stage?.kind === ApiKind.WEBSOCKET ? 'wss' : 'https'}://${this.domainName}/${path}`;
  }

  /**
   * Leads a path to a stage. The mapping lives in the stack of the stage, so that the stack of the name imports nothing from it.
   *
   * Errors: AGW-DOM-11, AGW-DOM-12, AGW-DOM-14, AGW-DOM-15, AGW-DOM-17, AGW-DOM-18, AGW-DOM-51, AGW-DOM-52, AGW-DOM-53.
   */
  addMapping(path: string, target: IMappingTarget): CfnResource {
    requireSettings(`a mapping of '${this.node.id}'`, { path }, { path: 'text' });
    const one = { path, stage: mappedStageOf(target, `the target of the mapping '${path}'`) };
    checkMapping(this._checked, one, this._mapped);
    for (const { stage } of this._routed) checkRoutingTarget(this._checked, stage, [...this._mapped, one]);
    return this._map(one);
  }

  /**
   * Leads requests to a stage by their headers and base paths. The rule lives in the stack of the stage.
   *
   * Errors: AGW-DOM-17, AGW-DOM-31, AGW-DOM-32, AGW-DOM-40, AGW-DOM-41, AGW-DOM-54, AGW-DOM-55, AGW-DOM-56.
   */
  addRoutingRule(options: RoutingRuleOptions): CfnRoutingRule {
    requireSettings(`a routing rule of '${this.node.id}'`, options, { priority: 'a number' });
    const stage = mappedStageOf(options.target, `the target of the routing rule of priority ${options.priority}`);
    const rule = { options, stage };
    checkRoutingRule(this._checked, rule, this._routed, this._mapped);
    return this._route(rule);
  }

  /** @internal */
  protected _map(one: PathOfStage): CfnResource {
    const mapping = this._make(one);
    this._mapped.push(one);
    this.madeMappings.set(one.path, mapping);
    this._ledTo(one.stage);
    return mapping;
  }

  /** @internal */
  protected _make(one: PathOfStage): CfnResource {
    return domainMapping(this._named, one);
  }

  /** @internal */
  protected _route(rule: RuleOfStage): CfnRoutingRule {
    const made = domainRoutingRule(this._named, rule);
    this._routed.push(rule);
    this.madeRules.set(rule.options.priority, made);
    this._ledTo(rule.stage);
    return made;
  }

  /**
   * What becomes of an API that the name leads to.
   *
   * @internal
   */
  protected _ledTo(stage: MappedStage): void {
    if (this._checked.hasMutualTls) this.closeDefaultEndpoint(stage);
  }

  /** @internal */
  protected _warn(id: string, message: string | undefined): void {
    if (message !== undefined) Annotations.of(this).addWarningV2(`cdk-gatehouse:${id}`, message);
  }

  /** The default endpoint would let callers in without a certificate. */
  private closeDefaultEndpoint({ cfnApi, cfnPinnedStage, path }: MappedStage): void {
    if (!cfnApi) {
      const warning = mutualTlsDefaultEndpoint.messageFor({ api: `the API of '${path}'`, isOpen: true });
      this._warn(`defaultEndpoint:${path}`, warning);
      return;
    }
    cfnApi.disableExecuteApiEndpoint = true;
    if (cfnPinnedStage) touch(cfnPinnedStage);
  }
}

const touched = new WeakSet<CfnResource>();

/** The endpoint closes with the next change of a stage, and one that stays on a release has none of its own. */
function touch(cfnStage: CfnResource & { description?: string }): void {
  if (touched.has(cfnStage)) return;
  touched.add(cfnStage);
  const { description } = cfnStage;
  const closed = 'Without a default endpoint';
  cfnStage.description = description ? `${description} (${closed})` : closed;
}
