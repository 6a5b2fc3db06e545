import { SignatureError } from '../../authorization/iam-callers';
import { evaluatePolicy } from '../../authorization/policy';
import { HttpExchange } from '../http-exchange';
import { HttpFault } from '../http-fault';
import { routeArnOf } from './route-arn';

/** The request must be signed by a caller who may invoke the route. */
export function authorizeByIam(exchange: HttpExchange): void {
  const { caller, accessKey } = signerOf(exchange);
  const answer =
    caller.policy === undefined
      ? 'allow'
      : evaluatePolicy(caller.policy, {
          action: 'execute-api:Invoke',
          resource: routeArnOf(exchange),
          principal: caller.arn,
          context: { 'aws:sourceip': exchange.request.sourceIp },
        });
  if (answer !== 'allow') throw new HttpFault(403, 'Forbidden', `${caller.arn} may not invoke the route`);
  const accountId = caller.arn.split(':')[4];
  const iam = { accessKey, accountId, callerId: accessKey, cognitoIdentity: null, principalOrgId: null };
  exchange.context.authorizer = { iam: { ...iam, userArn: caller.arn, userId: accessKey } };
}

function signerOf({ request, runtime }: HttpExchange) {
  try {
    return runtime.iamCallers.verify(request, runtime.clock.now());
  } catch (error) {
    if (error instanceof SignatureError) throw new HttpFault(403, 'Forbidden', error.message);
    throw error;
  }
}
