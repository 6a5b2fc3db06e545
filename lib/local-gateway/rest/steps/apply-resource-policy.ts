import { evaluatePolicy } from '../../authorization/policy';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { maskedArn, methodArnOf } from '../authorizers/method-arn';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** A resource policy that denies ends the request; one that does not allow does so for callers whom nothing else allows. */
export const applyResourcePolicy: RestStep = {
  name: 'resource policy',
  run(exchange) {
    const { api, method } = exchange;
    if (api.policy === undefined) return;
    const answer = askPolicy(exchange, undefined);
    exchange.trace.note({ answer });
    const needsAllowance = method.authorizationType === 'NONE' || method.authorizationType === 'COGNITO_USER_POOLS';
    if (answer === 'deny') throw denied(exchange, 'anonymous', ' with an explicit deny');
    if (answer === 'none' && needsAllowance) throw denied(exchange, 'anonymous', '');
  },
};

/** What the API's own policy says to a caller. */
export function askPolicy(exchange: RestExchange, principal: string | undefined) {
  const { api, headers, context } = exchange;
  return evaluatePolicy(api.policy, {
    action: 'execute-api:Invoke',
    resource: methodArnOf(exchange),
    principal,
    accountId: principal?.split(':')[4],
    context: {
      'aws:sourceip': context.identity.sourceIp,
      'aws:useragent': headers.get('User-Agent'),
      'aws:referer': headers.get('Referer'),
      'aws:securetransport': 'true',
      'aws:currenttime': new Date(context.requestTimeEpoch).toISOString(),
    },
  });
}

export function denied(exchange: RestExchange, user: string, why: string): GatewayFault {
  const resource = maskedArn(methodArnOf(exchange));
  return new GatewayFault('ACCESS_DENIED', {
    message: `User: ${user} is not authorized to perform: execute-api:Invoke on resource: ${resource}${why}`,
  });
}
