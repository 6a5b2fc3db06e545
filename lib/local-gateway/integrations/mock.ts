import { parseLenientJson } from '../json/parse-json';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { internalError } from '../pipeline/gateway-fault';
import { IntegrationCall } from './integration-call';

/** A mock answers with the status that its request template writes, and nothing else. */
export function callMock({ integrationRequest }: IntegrationCall): Response {
  const body = parseLenientJson(integrationRequest.body.toString());
  const status = body instanceof Map ? body.get('statusCode') : undefined;
  if (typeof status !== 'number') throw internalError('the request template of a mock writes no statusCode');
  return { status, headers: new HeaderList(), body: Buffer.alloc(0) };
}
