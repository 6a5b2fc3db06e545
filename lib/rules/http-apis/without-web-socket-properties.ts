import { ApiKind } from '../../template-model/api-kind';
import { PropertiesByPart, writtenPropertiesOf } from '../../template-model/v2-parts';
import {
  API_KEYS,
  Capability,
  CONTENT_HANDLING,
  kindsWith,
  MAPPING_TEMPLATES,
  PASSTHROUGH,
  REQUEST_VALIDATION,
  ROUTE_RESPONSES,
} from '../capabilities';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** Properties that HTTP and WebSocket APIs share by resource type, and that only the latter heed. */
const WEB_SOCKET_ONLY: { readonly [part: string]: { readonly [property: string]: Capability } } = {
  Api: { ApiKeySelectionExpression: API_KEYS, DisableSchemaValidation: REQUEST_VALIDATION },
  Integration: {
    ContentHandlingStrategy: CONTENT_HANDLING,
    PassthroughBehavior: PASSTHROUGH,
    RequestTemplates: MAPPING_TEMPLATES,
    TemplateSelectionExpression: MAPPING_TEMPLATES,
  },
  Route: {
    ModelSelectionExpression: REQUEST_VALIDATION,
    RequestModels: REQUEST_VALIDATION,
    RequestParameters: REQUEST_VALIDATION,
    RouteResponseSelectionExpression: ROUTE_RESPONSES,
  },
};

const PROPERTIES: PropertiesByPart = Object.fromEntries(
  Object.entries(WEB_SOCKET_ONLY).map(([part, properties]) => [part, Object.keys(properties)]),
);

export const withoutWebSocketProperties = new Rule<{
  readonly part: string;
  readonly property: string;
  readonly capability: Capability;
}>({
  id: 'AGW-HTTP-05',
  title: 'An HTTP API does without what only other kinds have: models, templates, validation',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP],
  reason: 'The property has no effect, or the service refuses it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'an HTTP API maps parameters and passes bodies on as they are',
  fix: 'Take the property away and let the backend do it, or use an API of another kind.',
  judge: ({ part, property, capability }) =>
    `'${part}' of an HTTP API has ${property}, but only ${kindsWith(capability)} have ${capability.name}`,
  *subjects(model) {
    for (const api of model.httpApis) {
      for (const { element, part, properties } of writtenPropertiesOf(api, PROPERTIES)) {
        const type = element.resourceType.split('::').at(-1)!;
        for (const property of properties) {
          yield { element, value: { part, property, capability: WEB_SOCKET_ONLY[type][property] } };
        }
      }
    }
  },
});
