/** `requestContext` of events in format 2.0. */
export interface HttpContext {
  accountId: string;
  apiId: string;
  authorizer?: { [kind: string]: unknown };
  domainName: string;
  domainPrefix: string;
  http: { method: string; path: string; protocol: string; sourceIp: string; userAgent: string };
  requestId: string;
  routeKey: string;
  stage: string;
  /** `21/Nov/2026:14:48:51 +0000` */
  time: string;
  timeEpoch: number;
}
