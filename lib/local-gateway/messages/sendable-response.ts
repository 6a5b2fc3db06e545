import { HeaderList } from './header-list';
import { Response } from './messages';

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Anything but control characters, which could end the header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const VALUE = /^[^\x00-\x08\x0a-\x1f\x7f]*$/;

/** The response, or an internal error where HTTP has no way to send it: backends and templates can write anything. */
export function sendableResponse(response: Response): Response {
  const { headers, status } = response;
  const isStatus = Number.isInteger(status) && status >= 200 && status <= 599;
  if (isStatus && [...headers].every(([name, value]) => NAME.test(name) && VALUE.test(value))) return response;
  const kept = ['x-amzn-RequestId', 'x-amz-apigw-id', 'apigw-requestid'];
  const sent = HeaderList.of({
    'Content-Type': 'application/json',
    'x-amzn-ErrorType': 'InternalServerErrorException',
  });
  for (const name of kept) for (const value of headers.all(name)) sent.add(name, value);
  return { status: 500, headers: sent, body: Buffer.from('{"message": "Internal server error"}') };
}
