import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const FORMS = [
  /^'.*'$/s,
  /^(context|stageVariables)\.\S+$/,
  /^(route|method)\.request\.body(\.\S+|\[.*)?$/,
  /^(route|method)\.request\.(multivalue)?(header|querystring)\.\S+$/,
];

export const webSocketMappingExpression = new Rule<{
  readonly target: string;
  readonly expression: string;
  readonly onConnect: boolean;
}>({
  id: 'AGW-WS-16',
  title: 'A mapped parameter of a WebSocket API is a mapping expression, or a text in single quotes',
  severity: Severity.WARNING,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration, or the backend gets nothing.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html',
  allowed:
    "API Gateway takes 'text' in single quotes, context.<name>, stageVariables.<name>, route.request.body.<path>, " +
    'and on $connect route.request.header.<name> and route.request.querystring.<name>',
  fix: 'Put a fixed text into single quotes; only the request that opens the connection has headers and a query.',
  judge({ target, expression, onConnect }) {
    const isForm = FORMS.some((form) => form.test(expression));
    const isOfConnect = /^(route|method)\.request\.(multivalue)?(header|querystring)\./.test(expression);
    return isForm && (onConnect || !isOfConnect)
      ? undefined
      : `'${target}' is mapped from ${expression === '' ? 'an empty text' : expression}`;
  },
  *subjects(model) {
    for (const { element, properties, kind } of v2IntegrationsOf(model)) {
      if (kind !== ApiKind.WEBSOCKET) continue;
      const routes = element.route?.api.routes.filter(({ integration }) => integration === element) ?? [];
      const onConnect = routes.length === 0 || routes.some(({ key }) => key === undefined || key === '$connect');
      const parameters = properties.map('RequestParameters');
      for (const target of parameters.names()) {
        const expression = parameters.string(target);
        if (expression !== undefined) yield { element, value: { target, expression, onConnect } };
      }
    }
  },
});
