import { ApiKind } from '../../gateway-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { PropertiesByPart, writtenPropertiesOf } from './v2-parts';

const WEB_SOCKET_ONLY: PropertiesByPart = {
  Api: ['ApiKeySelectionExpression', 'DisableSchemaValidation'],
  Integration: ['ContentHandlingStrategy', 'PassthroughBehavior', 'RequestTemplates', 'TemplateSelectionExpression'],
  Route: ['ModelSelectionExpression', 'RequestModels', 'RequestParameters', 'RouteResponseSelectionExpression'],
};

export const withoutWebSocketProperties = new Rule<{ readonly part: string; readonly properties: readonly string[] }>({
  id: 'AGW-HTTP-05',
  title: 'An HTTP API does without what only WebSocket APIs have: models, templates, validation',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP],
  reason: 'The property has no effect, or the service refuses it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'it is for WebSocket APIs only',
  fix: 'Take the property away; where requests need validation or templates, use a REST API.',
  judge: ({ part, properties }) => `'${part}' of an HTTP API has ${properties.join(' and ')}`,
  *subjects(model) {
    for (const api of model.httpApis) {
      for (const { element, part, properties } of writtenPropertiesOf(api, WEB_SOCKET_ONLY)) {
        yield { element, value: { part, properties } };
      }
    }
  },
});
