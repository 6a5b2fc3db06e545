import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const templateWithoutParameters = new Rule<{ readonly routeKey: string; readonly reads: string }>({
  id: 'AGW-WS-34',
  title: 'The template of a message reads the message and its context',
  severity: Severity.WARNING,
  kinds: [ApiKind.WEBSOCKET],
  reason:
    'A message comes over an open connection and has neither a path nor headers nor a query string, so the value is empty.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html',
  allowed: 'templates have $input.body, $input.json(), $input.path(), $context and $stageVariables',
  fix: "Send it in the message, or let the authorizer's function return it: $context.authorizer.room.",
  judge: ({ reads, routeKey }) =>
    routeKey === '$connect' ? undefined : `the template of '${routeKey}' reads ${reads}`,
  *subjects(model) {
    for (const { element, kind, properties, routeKey } of v2IntegrationsOf(model)) {
      const templates = properties.map('RequestTemplates');
      for (const name of templates.names()) {
        const reads = /\$!?\{?input\.params\b/.exec(templates.text(name) ?? '')?.[0];
        if (kind === ApiKind.WEBSOCKET && reads) yield { element, value: { routeKey, reads } };
      }
    }
  },
});
