import { GatewayFault } from '../../pipeline/gateway-fault';
import { RestStep } from './step';

/** Finds the method that a verb and a path lead to. */
export const findMethod: RestStep = {
  name: 'route',
  run(exchange) {
    const { api, context, request, path } = exchange;
    const match = api.routes.find(request.method, path);
    if (!match?.target.integration) {
      throw new GatewayFault('MISSING_AUTHENTICATION_TOKEN', { reason: `no method for ${request.method} ${path}` });
    }
    exchange.method = match.target;
    exchange.pathParameters = match.pathParameters;
    context.resourceId = match.target.resourceId;
    context.resourcePath = match.target.resourcePath;
    if (match.target.operationName !== undefined) context.operationName = match.target.operationName;
    exchange.trace.note({ route: `${match.target.verb} ${match.target.resourcePath}` });
  },
};
