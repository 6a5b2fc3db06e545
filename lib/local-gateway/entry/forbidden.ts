import { randomUUID } from 'node:crypto';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { extendedRequestId } from '../pipeline/extended-request-id';

/** The response where a host or a stage leads nowhere. */
export function forbidden(): Response {
  const headers = HeaderList.of({
    'Content-Type': 'application/json',
    'x-amzn-ErrorType': 'ForbiddenException',
    'x-amzn-RequestId': randomUUID(),
    'x-amz-apigw-id': extendedRequestId(),
  });
  return { status: 403, headers, body: Buffer.from('{"message":"Forbidden"}') };
}
