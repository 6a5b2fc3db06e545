import { isIP } from 'node:net';
import { ClientRequest } from '../messages/messages';

/** Names that nobody but this machine can have. */
const OWN_NAME = /^(?:localhost|[^:]+\.localhost)$/i;

/**
 * True for a host that no foreign page can have a browser take this machine for. A name can be pointed at any address; an
 * address cannot.
 */
export function isOwnHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return OWN_NAME.test(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

/** True when no other site than this page had the browser send the request. */
export function isOwnOrigin({ headers }: ClientRequest): boolean {
  const origin = headers.get('Origin');
  const site = headers.get('Sec-Fetch-Site');
  return (
    (origin === undefined || origin === `http://${headers.get('Host')}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}
