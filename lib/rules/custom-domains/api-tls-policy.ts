import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { routingRulesOf } from '../../template-model/routing-rules';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { prefix: 'SecurityPolicy_' } as const;

export const apiTlsPolicy = new Rule<{
  readonly domain: string;
  readonly securityPolicy: string;
  /** The policy of the API; absent where the service chooses. */
  readonly apiPolicy?: string;
}>({
  id: 'AGW-DOM-34',
  title: 'A REST API has the enhanced TLS policy of its domain name',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Callers of the name shake hands by the policy of the API, which may take versions that the name does not.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `a policy that begins with ${bounds.prefix} holds for callers when the API has it too`,
  fix: 'Give the API and the name the same endpoint with the same securityPolicy.',
  judge({ domain, securityPolicy, apiPolicy }) {
    if (!securityPolicy.startsWith(bounds.prefix) || apiPolicy === securityPolicy) return undefined;
    return `the domain name '${domain}' has ${securityPolicy}, and its API ${apiPolicy ?? 'the policy of the service'}`;
  },
  *subjects(model) {
    for (const { element, api, domain } of [...mappingsOf(model), ...routingRulesOf(model)]) {
      const securityPolicy = domain?.settings.string('SecurityPolicy');
      const isKnown = api?.kind === ApiKind.REST && api.body === undefined && !api.hasHiddenRoutes;
      if (securityPolicy === undefined || !isKnown || api.properties.isUnresolved('SecurityPolicy')) continue;
      // An API of another endpoint type has policies of its own.
      if (api.endpointTypes[0] !== domain!.endpointType) continue;
      const apiPolicy = api.properties.string('SecurityPolicy');
      yield { element, value: { domain: domain!.name, securityPolicy, apiPolicy } };
    }
  },
});
