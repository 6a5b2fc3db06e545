import { HttpFault } from '../http-fault';
import { HttpStep } from './step';

/** Finds the route that a verb and a path lead to; whatever none takes goes to `$default`. */
export const findRoute: HttpStep = {
  name: 'route',
  run(exchange) {
    const { api, context, path, request } = exchange;
    const match = api.routes.find(request.method, path);
    const route = match?.target ?? api.defaultRoute;
    if (!route) throw new HttpFault(404, 'Not Found', `no route for ${request.method} ${path}`);
    exchange.route = route;
    exchange.pathParameters = new Map(
      [...(match?.pathParameters ?? [])].map(([name, value]) => [name, decoded(value)]),
    );
    context.routeKey = route.key;
    exchange.trace.note({ route: route.key });
    if (!route.integration) throw new HttpFault(500, 'Internal Server Error', `${route.key} has no integration`);
  },
};

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
