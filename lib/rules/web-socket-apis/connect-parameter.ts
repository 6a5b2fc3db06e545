import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { route: '$connect' } as const;

export const connectParameter = new Rule<{ readonly routeKey: string; readonly name: string }>({
  id: 'AGW-WS-28',
  title: `Parameters of a request are declared on ${bounds.route}, by their full names`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the route; messages have neither headers nor a query string.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
  bounds,
  allowed: `${bounds.route} takes route.request.querystring.NAME and route.request.header.NAME`,
  fix: "Write it in full, such as 'route.request.querystring.room', or check the message in the backend.",
  judge({ name, routeKey }) {
    const isFull = /^route\.request\.(querystring|header)\.\S+$/.test(name);
    return isFull && routeKey === bounds.route ? undefined : `'${routeKey}' has the request parameter '${name}'`;
  },
  *subjects(model) {
    for (const element of model.webSocketApis.flatMap(({ routes }) => routes)) {
      const { key: routeKey } = element;
      if (routeKey === undefined) continue;
      for (const name of element.properties.map('RequestParameters').names()) {
        yield { element, value: { routeKey, name } };
      }
    }
  },
});
