import { authorizeByIam } from '../authorizers/iam-authorizer';
import { authorizeByFunction } from '../authorizers/lambda-authorizer';
import { WebSocketStep } from './step';

/** Only whom the authorizer of `$connect` lets through gets a connection. */
export const authorize: WebSocketStep = {
  name: 'authorizer',
  async run(exchange) {
    const { event, route, trace } = exchange;
    if (event.type !== 'CONNECT') return;
    trace.note({ type: route.authorizationType, authorizer: route.authorizer?.name });
    if (route.authorizationType === 'AWS_IAM') authorizeByIam(exchange, event.handshake);
    if (route.authorizationType === 'CUSTOM') await authorizeByFunction(exchange);
  },
};
