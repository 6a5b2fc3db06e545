import { IamCaller, SignatureError } from '../../authorization/iam-callers';
import { evaluatePolicy } from '../../authorization/policy';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { RestExchange } from '../rest-exchange';
import { askPolicy, denied } from '../steps/apply-resource-policy';
import { methodArnOf } from './method-arn';

/** The request must be signed by a caller who may invoke the method. */
export function authorizeByIam(exchange: RestExchange): void {
  const { caller, accessKey } = signerOf(exchange);
  const ofCaller = caller.policy === undefined ? 'allow' : ask(caller, exchange);
  const ofApi = exchange.api.policy === undefined ? 'none' : askPolicy(exchange, caller.arn);
  if (ofCaller === 'deny' || ofApi === 'deny') throw denied(exchange, caller.arn, ' with an explicit deny');
  // Within one account, either policy may allow; a caller from elsewhere needs both.
  const isOfAccount = caller.arn.split(':')[4] === exchange.api.accountId;
  const isAllowed = isOfAccount ? [ofCaller, ofApi].includes('allow') : ofCaller === 'allow' && ofApi === 'allow';
  if (!isAllowed) throw denied(exchange, caller.arn, '');
  const { identity } = exchange.context;
  identity.accessKey = accessKey;
  identity.accountId = caller.arn.split(':')[4];
  identity.caller = accessKey;
  identity.user = accessKey;
  identity.userArn = caller.arn;
  exchange.trace.note({ caller: caller.arn });
}

function signerOf({ request, runtime }: RestExchange) {
  try {
    return runtime.iamCallers.verify(request, runtime.clock.now());
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw faultOf(error);
  }
}

function faultOf({ kind, message }: SignatureError): GatewayFault {
  switch (kind) {
    case 'missing':
      return message === 'Missing Authentication Token'
        ? new GatewayFault('MISSING_AUTHENTICATION_TOKEN')
        : new GatewayFault('INVALID_SIGNATURE', { errorType: 'IncompleteSignatureException', message });
    case 'unknown':
      return new GatewayFault('INVALID_SIGNATURE', { errorType: 'UnrecognizedClientException', message });
    default:
      return new GatewayFault('INVALID_SIGNATURE', { message });
  }
}

function ask({ policy, arn }: IamCaller, exchange: RestExchange) {
  const { sourceIp } = exchange.context.identity;
  return evaluatePolicy(policy, {
    action: 'execute-api:Invoke',
    resource: methodArnOf(exchange),
    principal: arn,
    context: { 'aws:sourceip': sourceIp },
  });
}
