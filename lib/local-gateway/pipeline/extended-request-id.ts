import { randomBytes } from './random-bytes';

/** The id that API Gateway gives a request beside its request id; of HTTP APIs it is the only one. */
export function extendedRequestId(): string {
  return `${randomBytes(11).toString('base64').slice(0, 15)}=`;
}
