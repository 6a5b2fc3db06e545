/** `$context` of a WebSocket API, and `requestContext` of its events. */
export interface WebSocketContext {
  routeKey: string;
  messageId?: string;
  disconnectStatusCode?: number;
  eventType: 'CONNECT' | 'DISCONNECT' | 'MESSAGE';
  extendedRequestId: string;
  /** `21/Nov/2026:14:48:51 +0000` */
  requestTime: string;
  messageDirection: 'IN';
  disconnectReason?: string;
  stage: string;
  connectedAt: number;
  requestTimeEpoch: number;
  identity: WebSocketIdentity;
  requestId: string;
  domainName: string;
  connectionId: string;
  apiId: string;
  authorizer?: { [name: string]: unknown };
  error?: { message: string | null; messageString: string; responseType: string; validationErrorString?: string };
}

export interface WebSocketIdentity {
  accountId?: string;
  apiKey?: string;
  apiKeyId?: string;
  caller?: string;
  sourceIp: string;
  user?: string;
  userAgent?: string;
  userArn?: string;
}
