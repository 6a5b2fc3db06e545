import { ClientRequest } from '../messages/messages';
import { GatewayFault } from '../pipeline/gateway-fault';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { SignatureError, Signer } from './iam-callers';
import { evaluatePolicy } from './policy';

/** Who signed a request; a fault where nobody known did, or one who may not do this. */
export function signerWhoMay(
  action: string,
  resource: string,
  request: ClientRequest,
  { clock, iamCallers }: GatewayRuntime,
): Signer {
  const signer = signerOf(() => iamCallers.verify(request, clock.now()));
  const { arn, policy } = signer.caller;
  const context = { 'aws:sourceip': request.sourceIp };
  const answer = policy === undefined ? 'allow' : evaluatePolicy(policy, { action, resource, principal: arn, context });
  if (answer === 'allow') return signer;
  throw new GatewayFault('ACCESS_DENIED', { message: 'Forbidden', reason: `${arn} may not ${action} on ${resource}` });
}

function signerOf(verify: () => Signer): Signer {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw new GatewayFault('INVALID_SIGNATURE', { message: 'Forbidden', reason: error.message });
  }
}
