import { Stack } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { MappedStage } from '../apis/mapped-stage';
import { TlsPolicy } from '../apis/tls-policy';
import { baseMappingKind } from '../rules/adoption/base-mapping-kind';
import { distinctMappingPath } from '../rules/custom-domains/distinct-mapping-path';
import { distinctRulePriority } from '../rules/custom-domains/distinct-rule-priority';
import { enhancedPolicyBesideHttpApi } from '../rules/custom-domains/enhanced-policy-beside-http-api';
import { mappingEndpoint } from '../rules/custom-domains/mapping-endpoint';
import { mappingEnvironment } from '../rules/custom-domains/mapping-environment';
import { mappingPathForm } from '../rules/custom-domains/mapping-path-form';
import { multiLevelMappingDomain } from '../rules/custom-domains/multi-level-mapping-domain';
import { mutualTlsKind } from '../rules/custom-domains/mutual-tls-kind';
import { routingMode } from '../rules/custom-domains/routing-mode';
import { routingRuleBasePaths } from '../rules/custom-domains/routing-rule-base-paths';
import { routingRuleHeader } from '../rules/custom-domains/routing-rule-header';
import { routingRuleParts } from '../rules/custom-domains/routing-rule-parts';
import { routingRulePriority } from '../rules/custom-domains/routing-rule-priority';
import { routingRuleTarget } from '../rules/custom-domains/routing-rule-target';
import { stripBasePathNeedsPath } from '../rules/custom-domains/strip-base-path-needs-path';
import { v2ApiDomain } from '../rules/custom-domains/v2-api-domain';
import { webSocketDomainAlone } from '../rules/custom-domains/web-socket-domain-alone';
import { ApiKind } from '../template-model/api-kind';
import { isMultiLevel } from '../template-model/mappings';
import { endpointTypeOfApi, hasEnhancedPolicy } from './mapped-api';
import { MappingType } from './mapping-type';
import { RoutingMode } from './routing-mode';
import { RoutingRuleOptions } from './routing-rule-options';

export interface DomainToCheck {
  readonly domain: string;
  /** The stack of the name, where the app makes it. */
  readonly stack?: Stack;
  readonly endpointType: EndpointType;
  /** Absent where the policy follows the mapped APIs, or is not known. */
  readonly securityPolicy?: TlsPolicy;
  readonly hasMutualTls: boolean;
  /** Absent where the mode follows the mappings and rules, or is not known. */
  readonly routingMode?: RoutingMode;
  /** Absent where the endpoint decides. */
  readonly mappingType?: MappingType;
}

export interface PathOfStage {
  readonly path: string;
  readonly stage: MappedStage;
}

export interface RuleOfStage {
  readonly options: RoutingRuleOptions;
  readonly stage: MappedStage;
}

/** Whether a stage can stand at a path of a domain name, beside those that stand there already. */
export function checkMapping(domain: DomainToCheck, one: PathOfStage, others: readonly PathOfStage[]): void {
  const { endpointType, mappingType, securityPolicy = TlsPolicy.TLS_1_2 } = domain;
  const { path, stage } = one;
  const { kind } = stage;
  baseMappingKind.enforce({ path, isBasePath: mappingType === MappingType.BASE_PATH_MAPPING, kind });
  mappingPathForm.enforce({ path, isWebSocket: kind === ApiKind.WEBSOCKET });
  distinctMappingPath.enforce({ path, times: 1 + others.filter((other) => other.path === path).length });
  multiLevelMappingDomain.enforce({ path, endpointType, securityPolicy });
  v2ApiDomain.enforce({ domain: domain.domain, kind, endpointType, securityPolicy });
  webSocketDomainAlone.enforce({ kind, neighbors: others.map((other) => other.stage.kind) });
  const isWide = ({ path, stage }: PathOfStage) => isMultiLevel(path) && hasEnhancedPolicy(stage.cfnApi);
  const isMixed = [one, ...others].some((other) => other.stage.kind === ApiKind.HTTP);
  enhancedPolicyBesideHttpApi.enforce({ path: [one, ...others].find(isWide)?.path, isMixed });
  if (domain.routingMode) {
    routingMode.enforce({ domain: domain.domain, mode: domain.routingMode, use: 'mapping' });
  }
  checkStage(domain, `the mapping '${path}'`, stage);
}

/** Whether a routing rule can stand on a domain name with these mappings, beside the rules that stand there already. */
export function checkRoutingRule(
  domain: DomainToCheck,
  { options, stage }: RuleOfStage,
  others: readonly RuleOfStage[],
  mappings: readonly PathOfStage[],
): void {
  const { basePaths, headers = {}, priority, stripBasePath } = options;
  routingRulePriority.enforce(priority);
  distinctRulePriority.enforce({
    priority,
    times: 1 + others.filter((other) => other.options.priority === priority).length,
  });
  routingRuleParts.enforce({ headers: Object.keys(headers).length, basePaths: basePaths ? 1 : 0, actions: 1 });
  for (const [header, valueGlob] of Object.entries(headers)) routingRuleHeader.enforce({ header, valueGlob });
  if (basePaths) routingRuleBasePaths.enforce({ basePaths });
  stripBasePathNeedsPath.enforce({ priority, strips: stripBasePath === true, hasPaths: basePaths !== undefined });
  checkRoutingTarget(domain, stage, mappings);
  if (domain.routingMode) {
    routingMode.enforce({ domain: domain.domain, mode: domain.routingMode, use: 'routing rule' });
  }
  checkStage(domain, `the routing rule of priority ${priority}`, stage);
}

/** Whether routing rules may lead to a stage, and stand beside these mappings. */
export function checkRoutingTarget(
  { endpointType }: DomainToCheck,
  { cfnApi, kind }: MappedStage,
  mappings: readonly PathOfStage[],
): void {
  const kinds = mappings.map(({ stage }) => stage.kind);
  const isMixed = kinds.includes(ApiKind.REST) && kinds.includes(ApiKind.HTTP);
  routingRuleTarget.enforce({ kind, isMixed, apiEndpoint: endpointTypeOfApi(cfnApi), domainEndpoint: endpointType });
}

function checkStage(domain: DomainToCheck, where: string, { cfnApi, kind, stage }: MappedStage): void {
  const { account, region } = Stack.of(stage);
  const own = domain.stack ?? Stack.of(stage);
  mappingEnvironment.enforce({ where, account, domainAccount: own.account, region, domainRegion: own.region });
  mappingEndpoint.enforce({ where, apiEndpoint: endpointTypeOfApi(cfnApi), domainEndpoint: domain.endpointType });
  if (domain.hasMutualTls) mutualTlsKind.enforce({ where, kind });
}
