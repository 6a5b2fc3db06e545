import fc from 'fast-check';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';
import { oddGateway } from './odd-app';
import { requests } from './requests';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Nothing that could end a header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HEADER_VALUE = /^[^\x00-\x08\x0a-\x1f\x7f]*$/;

/** Whatever comes, there is a response that the service could give. */
export function requestProperty() {
  const gateway = oddGateway();
  return fc.asyncProperty(requests, async ({ method, target, headers, body }) => {
    gateway.clock.advance(1_000);
    const sent = new HeaderList();
    sent.add('Host', 'localhost');
    for (const [name, value] of headers) sent.set(name, value);
    const request = {
      method,
      target,
      headers: sent,
      body: Buffer.from(body),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    };
    const response = await gateway.handle(request);
    const { status } = response;
    if (!Number.isInteger(status) || status < 200 || status > 599) throw new Error(`the status is ${status}`);
    for (const [name, value] of response.headers) {
      if (!TOKEN.test(name) || !HEADER_VALUE.test(value))
        throw new Error(`the header ${name} is ${JSON.stringify(value)}`);
    }
    if (!Buffer.isBuffer(response.body)) throw new Error('the body is no bytes');
    if ('polluted' in {} || Object.keys(Object.prototype).length > 0) throw new Error('it changed a prototype');
  });
}
