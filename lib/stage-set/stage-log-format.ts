import { ApiKind } from '../template-model/api-kind';

/** What an operator asks of a request, as the names of the log's fields and the variables that fill them. */
const REST_FIELDS = {
  requestId: '$context.requestId',
  extendedRequestId: '$context.extendedRequestId',
  requestTime: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  caller: '$context.identity.caller',
  user: '$context.identity.user',
  userAgent: '$context.identity.userAgent',
  apiKeyId: '$context.identity.apiKeyId',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.resourcePath',
  stage: '$context.stage',
  protocol: '$context.protocol',
  status: '$context.status',
  responseLength: '$context.responseLength',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integration.latency',
  integrationStatus: '$context.integration.status',
  integrationError: '$context.integration.error',
  authorizerError: '$context.authorizer.error',
  errorType: '$context.error.responseType',
  errorMessage: '$context.error.message',
  wafStatus: '$context.waf.status',
  xrayTraceId: '$context.xrayTraceId',
};

type Fields = { readonly [name: string]: string };

const { apiKeyId, wafStatus, xrayTraceId, ...SHARED_WITH_HTTP } = REST_FIELDS;

const { method, path, protocol, responseLength, latency, errorType, ...SHARED_WITH_WEB_SOCKET } = SHARED_WITH_HTTP;

/** The fields that each kind of API fills. */
const FIELDS: { readonly [kind in ApiKind]: Fields } = {
  REST: REST_FIELDS,
  HTTP: { ...SHARED_WITH_HTTP, route: '$context.routeKey' },
  WEBSOCKET: {
    ...SHARED_WITH_WEB_SOCKET,
    route: '$context.routeKey',
    apiKeyId,
    eventType: '$context.eventType',
    connectionId: '$context.connectionId',
    messageId: '$context.messageId',
  },
};

/** The line of a request in the Common Log Format; a message of a WebSocket has neither method nor length. */
const REQUESTS: { readonly [kind in ApiKind]: string } = {
  REST: '"$context.httpMethod $context.resourcePath $context.protocol" $context.status $context.responseLength',
  HTTP: '"$context.httpMethod $context.path $context.protocol" $context.status $context.responseLength',
  WEBSOCKET: '"$context.eventType $context.routeKey $context.connectionId" $context.status -',
};

/** The fields that both common log formats of web servers know. */
const COMMON = '$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime]';

/**
 * What a line of an access log holds.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 *
 * @example
 * StageLogFormat.json({ tenant: '$context.authorizer.tenant' });
 */
export class StageLogFormat {
  /**
   * A JSON object with everything that an operator asks of a request, as far as the kind of API knows it: ids, caller, route,
   * status, latencies, the errors of the integration and of the authorizer, the response of the web ACL; of a WebSocket API, the
   * connection and the message.
   *
   * @param fields further fields, or other variables for the same ones: `{ tenant: '$context.authorizer.tenant' }`
   */
  static json(fields: { readonly [name: string]: string } = {}): StageLogFormat {
    // Not every language keeps the order of a map.
    const own = Object.fromEntries(Object.entries(fields).sort());
    return new StageLogFormat((kind) => JSON.stringify({ ...FIELDS[kind], ...own }), true);
  }

  /** The Common Log Format of web servers. */
  static clf(): StageLogFormat {
    return new StageLogFormat(
      (kind) => `${COMMON} ${REQUESTS[kind]} $context.requestId $context.extendedRequestId`,
      false,
    );
  }

  /** An XML element. */
  static xml(): StageLogFormat {
    const elementsOf = (fields: Fields) => Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
    return new StageLogFormat(
      (kind) => `<request id="$context.requestId">${elementsOf(FIELDS[kind]).join('')}</request>`,
      false,
    );
  }

  /** Values separated by commas, in the order of the fields of `json()`. */
  static csv(): StageLogFormat {
    return new StageLogFormat((kind) => Object.values(FIELDS[kind]).join(','), false);
  }

  /**
   * A format of your own. It must hold `$context.requestId` or `$context.extendedRequestId`, and stand on one line.
   *
   * Errors: AGW-LOG-05.
   */
  static custom(text: string): StageLogFormat {
    return new StageLogFormat(() => text, false);
  }

  private constructor(
    private readonly textOf: (kind: ApiKind) => string,
    /** @internal */
    readonly _isJson: boolean,
  ) {}

  /** The format as API Gateway takes it for a kind of API. */
  textFor(kind: ApiKind): string {
    return this.textOf(kind);
  }
}
