import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const webSocketWithoutCors = new Rule<{ readonly api: string; readonly hasCors: boolean }>({
  id: 'AGW-CORS-06',
  title: 'A WebSocket API has no CORS configuration',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  allowed: 'CORS belongs to HTTP and REST APIs',
  fix: 'Take CorsConfiguration away; check the Origin header on $connect.',
  judge: ({ api, hasCors }) => (hasCors ? `WebSocket API '${api}' has a CorsConfiguration` : undefined),
  *subjects(model) {
    for (const element of model.webSocketApis) {
      yield { element, value: { api: element.logicalId, hasCors: element.properties.has('CorsConfiguration') } };
    }
  },
});
