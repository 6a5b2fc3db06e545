import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { reserved: ['$connect', '$disconnect', '$default'] } as const;

export const webSocketRouteKey = new Rule<string>({
  id: 'AGW-WS-27',
  title: 'The key of a route of a WebSocket API is what a message says, or one of the three with a dollar sign',
  severity: Severity.WARNING,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'No message finds the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html',
  bounds,
  allowed: `a key is text, or ${bounds.reserved.join(', ')}; methods and paths belong to HTTP APIs`,
  fix: "Correct the key: '$connect' for connections, 'join' for messages with that action.",
  judge(key) {
    const isReserved = (bounds.reserved as readonly string[]).includes(key);
    const isOther = /^\$|^$|^(GET|PUT|POST|DELETE|PATCH|OPTIONS|HEAD|ANY) \//.test(key);
    return isReserved || !isOther ? undefined : `'${key}' is given as the key of a route`;
  },
  *subjects(model) {
    for (const element of model.webSocketApis.flatMap(({ routes }) => routes)) {
      if (element.key !== undefined) yield { element, value: element.key };
    }
  },
});
