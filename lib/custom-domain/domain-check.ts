import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { MappedStage } from '../apis/mapped-stage';
import { TlsPolicy } from '../apis/tls-policy';
import { mappingPathForm } from '../rules/custom-domains/mapping-path-form';
import { multiLevelMappingDomain } from '../rules/custom-domains/multi-level-mapping-domain';
import { routingRuleParts } from '../rules/custom-domains/routing-rule-parts';
import { routingRulePriority } from '../rules/custom-domains/routing-rule-priority';
import { routingRuleTarget } from '../rules/custom-domains/routing-rule-target';
import { v2ApiDomain } from '../rules/custom-domains/v2-api-domain';
import { webSocketDomainAlone } from '../rules/custom-domains/web-socket-domain-alone';
import { ApiKind } from '../template-model/api-kind';
import { RoutingRuleOptions } from './routing-rule-options';

export interface DomainToCheck {
  readonly domain: string;
  readonly endpointType: EndpointType;
  readonly securityPolicy: TlsPolicy;
}

/** Whether a stage can stand at a path of a domain name, beside those that stand there already. */
export function checkMapping(
  { domain, endpointType, securityPolicy }: DomainToCheck,
  path: string,
  { kind }: MappedStage,
  neighbors: readonly ApiKind[],
): void {
  mappingPathForm.enforce({ path, isWebSocket: kind === ApiKind.WEBSOCKET });
  multiLevelMappingDomain.enforce({ path, endpointType, securityPolicy });
  v2ApiDomain.enforce({ domain, kind, endpointType, securityPolicy });
  webSocketDomainAlone.enforce({ kind, neighbors });
}

export function checkRoutingRule(rule: RoutingRuleOptions, isMixed: boolean): void {
  routingRulePriority.enforce(rule.priority);
  const headers = Object.keys(rule.headers ?? {}).length;
  routingRuleParts.enforce({ headers, basePaths: rule.basePaths ? 1 : 0, actions: 1 });
  routingRuleTarget.enforce({ kind: rule.target._mapped().kind, isMixed });
}
