import { ApiKind } from '../../template-model/api-kind';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const webSocketOnlyParts = new Rule<{ readonly part: string; readonly kind: ApiKind }>({
  id: 'AGW-WS-09',
  title: 'Route responses, integration responses and models belong to WebSocket APIs',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses them for an HTTP API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'of the APIs of the second generation only WebSocket APIs have them',
  fix: 'Answer from the backend; for models and templates use a REST API.',
  judge: ({ part, kind }) => (kind === ApiKind.HTTP ? `an HTTP API has '${part}'` : undefined),
  *subjects(model) {
    for (const type of ['RouteResponse', 'IntegrationResponse', 'Model']) {
      for (const element of model.resourcesOfType(`AWS::ApiGatewayV2::${type}`)) {
        const apiId = referenceOf(element.properties.raw('ApiId'));
        const api = model.apis.find(({ logicalId }) => logicalId === apiId);
        if (api) yield { element, value: { part: element.logicalId, kind: api.kind } };
      }
    }
  },
});
