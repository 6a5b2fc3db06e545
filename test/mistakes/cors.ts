import { Duration } from 'aws-cdk-lib';
import { GatewayAuthorizer } from '../../lib';
import { calls, Mistake } from './mistake';

const rest =
  (cors: object): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'GET /a': calls(fn) }, { cors });
const http =
  (cors: object): Mistake['2'] =>
  ({ fn, http }) =>
    http({ 'GET /a': calls(fn) }, { cors });
const allowOrigins = ['https://app.example.com'];

/** Pages of other origins. */
export const cors: readonly Mistake[] = [
  ['every origin, with credentials', 'refused AGW-CORS-04', rest({ allowOrigins: ['*'], allowCredentials: true })],
  ['every origin beside another', 'refused AGW-CORS-07', rest({ allowOrigins: ['*', ...allowOrigins] })],
  ['no origin', 'refused AGW-CORS-07', rest({ allowOrigins: [] })],
  ['no `allowOrigins`', 'refused AGW-GEN-22', rest({})],
  ['one origin that is no list', 'refused AGW-GEN-22', rest({ allowOrigins: 'https://app.example.com' })],
  ['an origin with a slash at the end', 'refused AGW-CORS-09', rest({ allowOrigins: ['https://app.example.com/'] })],
  ['an origin without a scheme', 'refused AGW-CORS-09', rest({ allowOrigins: ['app.example.com'] })],
  ['an origin with a path', 'refused AGW-CORS-09', rest({ allowOrigins: ['https://example.com/app'] })],
  [
    'every subdomain: `https://*.example.com`',
    'refused AGW-CORS-09',
    rest({ allowOrigins: ['https://*.example.com'] }),
  ],
  [
    'the port of the scheme in an origin: `https://app.example.com:443`',
    'refused AGW-CORS-09',
    rest({ allowOrigins: ['https://app.example.com:443'] }),
  ],
  ['capitals in an origin', 'refused AGW-CORS-09', rest({ allowOrigins: ['https://App.example.com'] })],
  [
    'two origins in one text',
    'refused AGW-CORS-09',
    rest({ allowOrigins: ['https://a.example.com,https://b.example.com'] }),
  ],
  ['two headers in one text', 'refused AGW-CORS-13', rest({ allowOrigins, allowHeaders: ['X-A, X-B'] })],
  ['one header that is no list', 'refused AGW-GEN-22', rest({ allowOrigins, allowHeaders: 'X-A' })],
  ['a number of seconds for `maxAge`', 'refused AGW-GEN-22', rest({ allowOrigins, maxAge: 600 })],
  ['`cors: true`', 'refused AGW-GEN-22', rest(true as never)],
  ['an origin with a quote', 'refused AGW-CORS-09', rest({ allowOrigins: ["https://a.example.com' x"] })],
  [
    'every header, with credentials',
    'refused AGW-CORS-10',
    rest({ allowOrigins, allowCredentials: true, allowHeaders: ['*'] }),
  ],
  [
    'every exposed header, with credentials',
    'refused AGW-CORS-10',
    rest({ allowOrigins, allowCredentials: true, exposeHeaders: ['*'] }),
  ],
  [
    'an empty list of headers',
    'allowed: the header is left out',
    rest({ allowOrigins, allowHeaders: [], exposeHeaders: [] }),
  ],
  [
    'preflight responses that are kept for two days',
    'refused AGW-CORS-05',
    rest({ allowOrigins, maxAge: Duration.days(2) }),
  ],
  [
    "an authorizer's own header that pages may not send",
    'warned AGW-CORS-11',
    ({ fn, rest }) => {
      const identitySources = ['method.request.header.X-Tenant'];
      const authorizer = GatewayAuthorizer.lambdaRequest({ handler: fn, identitySources });
      rest({ 'GET /a': calls(fn, { authorizer }) }, { cors: { allowOrigins } });
    },
  ],
  [
    'HTTP API: an origin with a slash at the end',
    'refused AGW-CORS-09',
    http({ allowOrigins: ['https://app.example.com/'] }),
  ],
  ['HTTP API: an origin without a scheme', 'refused AGW-CORS-09', http({ allowOrigins: ['app.example.com'] })],
  ['HTTP API: every subdomain', 'refused AGW-CORS-09', http({ allowOrigins: ['https://*.example.com'] })],
  ['HTTP API: `https://*`', 'allowed: HTTP APIs know it', http({ allowOrigins: ['https://*'] })],
  [
    'HTTP API: every header, with credentials',
    'refused AGW-CORS-10',
    http({ allowOrigins, allowCredentials: true, allowHeaders: ['*'] }),
  ],
  [
    'HTTP API: every header, with an authorizer that reads `Authorization`',
    'warned AGW-CORS-11',
    ({ fn, http }) => {
      const authorizer = GatewayAuthorizer.jwt({ issuer: 'https://login.example.com', audience: ['a'] });
      http({ 'GET /a': calls(fn, { authorizer }) }, { cors: { allowOrigins, allowHeaders: ['*'] } });
    },
  ],
  [
    'HTTP API: an authorizer on `$default` beside CORS',
    'warned AGW-HTTP-26',
    ({ fn, http }) =>
      http({ $default: calls(fn, { authorizer: GatewayAuthorizer.iam() }) }, { cors: { allowOrigins } }),
  ],
  [
    'WebSocket API: CORS',
    'refused AGW-GEN-20',
    ({ fn, webSocket }) => webSocket({ $connect: calls(fn) }, { cors: { allowOrigins } }),
  ],
];
