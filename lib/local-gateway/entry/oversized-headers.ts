import { HTTP_SIZES } from '../../template-model/quotas';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';

/** The response to a request whose first line and headers are too large; no API gets to see it. */
export function oversizedHeaders({ headers, method, protocol, target }: ClientRequest): Response | undefined {
  const line = `${method} ${target} ${protocol}`.length;
  const size = [...headers].reduce((sum, [, value]) => sum + value.length, line);
  if (size <= HTTP_SIZES.requestLineAndHeaders) return undefined;
  return {
    status: 431,
    headers: HeaderList.of({ 'Content-Type': 'application/json' }),
    body: Buffer.from('{"message":"Request Header Fields Too Large"}'),
  };
}
