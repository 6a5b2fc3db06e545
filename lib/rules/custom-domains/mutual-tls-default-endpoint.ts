import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { mappingsOf } from '../../template-model/mappings';
import { routingRulesOf } from '../../template-model/routing-rules';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const mutualTlsDefaultEndpoint = new Rule<{ readonly api: string; readonly isOpen: boolean }>({
  id: 'AGW-DOM-29',
  title: 'An API behind mutual TLS has no default endpoint',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Clients without a certificate reach the API by its execute-api address.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  allowed: 'mutual TLS guards the custom domain name only',
  fix: 'Write DisableExecuteApiEndpoint: true where the API is made.',
  judge: ({ api, isOpen }) =>
    isOpen ? `${api} has a domain name with mutual TLS, and its default endpoint is open` : undefined,
  *subjects(model) {
    for (const element of apisBehindMutualTls(model)) {
      const { properties } = element;
      if (properties.isUnresolved('DisableExecuteApiEndpoint') || mayBeClosedElsewhere(element)) continue;
      yield {
        element,
        value: { api: `'${element.logicalId}'`, isOpen: properties.boolean('DisableExecuteApiEndpoint') !== true },
      };
    }
  },
});

function apisBehindMutualTls(model: TemplateModel): Set<ApiElement> {
  const entries = [...mappingsOf(model), ...routingRulesOf(model)];
  return new Set(entries.flatMap(({ domain, api }) => (domain?.hasMutualTls && api ? [api] : [])));
}

/** A document that the template does not show can close the default endpoint, and so can the one of an HTTP API. */
function mayBeClosedElsewhere({ kind, body, hasHiddenRoutes }: ApiElement): boolean {
  return body === undefined ? hasHiddenRoutes : kind === ApiKind.HTTP;
}
