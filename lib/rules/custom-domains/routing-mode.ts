import { ApiKind } from '../../template-model/api-kind';
import { DomainName, domainNamesOf } from '../../template-model/domain-names';
import { mappingsOf } from '../../template-model/mappings';
import { routingRulesOf } from '../../template-model/routing-rules';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  mappingModes: ['BASE_PATH_MAPPING_ONLY', 'API_MAPPING_ONLY'],
  ruleMode: 'ROUTING_RULE_ONLY',
  sharedModes: ['ROUTING_RULE_THEN_BASE_PATH_MAPPING', 'ROUTING_RULE_THEN_API_MAPPING'],
} as const;

const modes: readonly string[] = [...bounds.mappingModes, bounds.ruleMode, ...bounds.sharedModes];
const mappingModes: readonly string[] = bounds.mappingModes;

export interface RoutingUse {
  readonly domain: string;
  readonly mode: string;
  /** What is made for the domain name. */
  readonly use?: 'mapping' | 'routing rule';
}

export const routingMode = new Rule<RoutingUse>({
  id: 'AGW-DOM-30',
  title: "Routing rules and mappings go with the domain name's routing mode",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the rule or the mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-routing-mode.html',
  bounds,
  allowed:
    `${bounds.ruleMode} takes no mappings, ${mappingModes.join(' and ')} take no routing rules ` +
    `(which is the mode where none is written), and ${bounds.sharedModes.join(' and ')} take both`,
  fix: 'Change the routing mode of the domain name.',
  judge({ domain, mode, use }) {
    if (use === undefined) return modes.includes(mode) ? undefined : `'${domain}' has the routing mode '${mode}'`;
    const isRefused = use === 'mapping' ? mode === bounds.ruleMode : mappingModes.includes(mode);
    return isRefused ? `a ${use} is made for '${domain}', which is ${mode}` : undefined;
  },
  *subjects(model) {
    for (const domain of domainNamesOf(model)) {
      const mode = modeOf(domain);
      if (mode !== undefined) yield { element: domain.element, value: { domain: domain.name, mode } };
    }
    for (const { element, domain } of mappingsOf(model)) {
      const mode = domain && modeOf(domain);
      if (mode !== undefined) yield { element, value: { domain: domain!.name, mode, use: 'mapping' } };
    }
    for (const { element, domain } of routingRulesOf(model)) {
      const mode = domain && modeOf(domain);
      if (mode !== undefined) yield { element, value: { domain: domain!.name, mode, use: 'routing rule' } };
    }
  },
});

function modeOf({ element }: DomainName): string | undefined {
  const { properties } = element;
  return properties.has('RoutingMode') ? properties.string('RoutingMode') : bounds.mappingModes[0];
}
