import { Response } from '../messages/messages';
import { BackendError } from '../pipeline/backends';
import { functionArnOf } from '../pipeline/function-uri';
import { GatewayFault, internalError } from '../pipeline/gateway-fault';
import { callService } from './aws-service';
import { callHttp } from './http';
import { IntegrationCall } from './integration-call';
import { callLambda } from './lambda';
import { callMock } from './mock';

/** Calls the backend of an integration; a function behind a proxy integration gets an event, which differs from kind to kind. */
export async function callBackend(
  call: IntegrationCall,
  callLambdaProxy: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await backendOf(call, callLambdaProxy);
  } catch (error) {
    throw error instanceof BackendError ? faultOf(error) : error;
  }
}

function backendOf(
  call: IntegrationCall,
  callLambdaProxy: () => Response | Promise<Response>,
): Response | Promise<Response> {
  switch (call.integration.type) {
    case 'MOCK':
      return callMock(call);
    case 'HTTP':
    case 'HTTP_PROXY':
      return callHttp(call);
    case 'AWS_PROXY':
      return callLambdaProxy();
    default:
      return functionArnOf(call.integrationRequest.uri) ? callLambda(call) : callService(call);
  }
}

function faultOf({ kind, message }: BackendError): GatewayFault {
  switch (kind) {
    case 'timeout':
      return new GatewayFault('INTEGRATION_TIMEOUT', { reason: message });
    case 'network':
      return new GatewayFault('INTEGRATION_FAILURE', { reason: message });
    default:
      return internalError(message);
  }
}
