/** Quotas that rules judge and the local gateway holds. Times are in milliseconds, sizes in bytes. */

/** How long API Gateway waits for a backend, unless the quota is raised where it can be. */
export const INTEGRATION_TIMEOUTS = { rest: 29_000, restStreaming: 900_000, http: 30_000, webSocket: 29_000 } as const;

/** How long API Gateway waits for a Lambda authorizer. */
export const AUTHORIZER_TIMEOUTS = { rest: 29_000, http: 10_000, webSocket: 29_000 } as const;

/** What an HTTP request, or the response of a backend, may have. */
export const HTTP_SIZES = { payload: 10 * 1024 * 1024, requestLineAndHeaders: 10_240 } as const;

export const WEB_SOCKET_QUOTAS = {
  frameSize: 32 * 1024,
  messageSize: 128 * 1024,
  authorizerResultSize: 8 * 1024,
  urlLength: 4096,
  idleTimeout: 10 * 60 * 1000,
  connectionDuration: 2 * 60 * 60 * 1000,
  newConnectionsPerSecond: 500,
} as const;
