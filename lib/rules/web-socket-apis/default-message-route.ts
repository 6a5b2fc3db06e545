import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const defaultMessageRoute = new Rule<{ readonly api: string; readonly keys: readonly string[] }>({
  id: 'AGW-WS-02',
  title: 'A WebSocket API has the route $default',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'A message that no route is for is answered with an error.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
  allowed: '$default takes the messages that no other route takes',
  fix: 'Add the route $default.',
  judge: ({ api, keys }) =>
    keys.some((key) => !key.startsWith('$')) && !keys.includes('$default')
      ? `API '${api}' has routes for messages and no $default`
      : undefined,
  *subjects(model) {
    for (const element of model.webSocketApis) {
      if (element.resourceType !== 'AWS::ApiGatewayV2::Api' || element.routes.some(({ key }) => key === undefined))
        continue;
      yield { element, value: { api: element.logicalId, keys: element.routes.map(({ key }) => key!) } };
    }
  },
});
