import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const bodyOfRequestRead = new Rule<{ readonly routeKey: string; readonly reads: string }>({
  id: 'AGW-INT-74',
  title: 'What reads the body of a request is a route of requests with a body',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'GET and HEAD requests have no body, so the backend gets an empty one, which services such as SQS refuse.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html',
  allowed: 'a body comes with POST, PUT and PATCH',
  fix: 'Make it a POST route, or read parameters in place of the body.',
  judge: ({ reads, routeKey }) => (/^(GET|HEAD) /.test(routeKey) ? `'${routeKey}' reads ${reads}` : undefined),
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const templates = properties.map('RequestTemplates');
      for (const contentType of templates.names()) {
        const template = templates.text(contentType) ?? '';
        const reads = /\$!?\{?input\.(?:body|json|path)\b/.exec(template)?.[0];
        // Templates that pass on all there is have the parameters too.
        if (reads && !template.includes('input.params')) yield { element, value: { routeKey, reads } };
      }
    }
    for (const { element, kind, properties, routeKey } of v2IntegrationsOf(model)) {
      const parameters = properties.map('RequestParameters');
      const values = parameters.names().map((name) => parameters.string(name) ?? '');
      const reads = values.find((value) => /^\$\{?request\.body/.test(value));
      if (kind === ApiKind.HTTP && reads) yield { element, value: { routeKey, reads } };
    }
  },
});
