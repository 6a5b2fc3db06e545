import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { routingRulesOf } from '../../template-model/routing-rules';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface RoutingTarget {
  readonly kind: ApiKind;
  /** The API's own endpoint type and that of the domain name, where they are known. */
  readonly apiEndpoint?: string;
  readonly domainEndpoint?: string;
  /** Whether the domain name has mappings to HTTP APIs as well as to REST APIs. */
  readonly isMixed: boolean;
}

export const routingRuleTarget = new Rule<RoutingTarget>({
  id: 'AGW-DOM-32',
  title: 'A routing rule leads to a REST API that is public or private like its domain name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the rule.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html',
  allowed:
    'a rule leads to a REST API, from a private domain name to a private one, ' +
    'and never stands beside mappings to both REST and HTTP APIs',
  fix: 'Use a mapping, or another domain name.',
  judge({ kind, apiEndpoint, domainEndpoint, isMixed }) {
    if (kind !== ApiKind.REST) return `the routing rule leads to an API of kind ${kind}`;
    if (isMixed) return 'the domain name of the routing rule has mappings to REST and to HTTP APIs';
    const isKnown = apiEndpoint !== undefined && domainEndpoint !== undefined;
    return isKnown && (apiEndpoint === 'PRIVATE') !== (domainEndpoint === 'PRIVATE')
      ? `the routing rule leads from a ${domainEndpoint} domain name to a ${apiEndpoint} API`
      : undefined;
  },
  *subjects(model) {
    const mappings = mappingsOf(model);
    for (const { element, domain, api } of routingRulesOf(model)) {
      if (!api) continue;
      const kinds = mappings.filter((mapping) => domain && mapping.domain?.element === domain.element);
      const has = (kind: ApiKind) => kinds.some((mapping) => mapping.api?.kind === kind);
      const isMixed = has(ApiKind.REST) && has(ApiKind.HTTP);
      const [apiEndpoint] = api.endpointTypes;
      yield { element, value: { kind: api.kind, apiEndpoint, domainEndpoint: domain?.endpointType, isMixed } };
    }
  },
});
