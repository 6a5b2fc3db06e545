/** What an operator asks of a request, as the names of the log's fields and the variables that fill them. */
const FIELDS = {
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

/** The fields that both common log formats of web servers know. */
const COMMON = '$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime]';

/**
 * What a line of an access log holds.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export class AccessLogFormat {
  /**
   * A JSON object with everything that an operator asks of a request: ids, caller, route, status, latencies, the errors of the
   * integration and of the authorizer, and the answer of the web ACL.
   *
   * @param fields further fields, or other variables for the same ones: `{ tenant: '$context.authorizer.tenant' }`
   */
  static json(fields: { readonly [name: string]: string } = {}): AccessLogFormat {
    return new AccessLogFormat(JSON.stringify({ ...FIELDS, ...fields }), true);
  }

  /** The Common Log Format of web servers. */
  static clf(): AccessLogFormat {
    return AccessLogFormat.custom(
      `${COMMON} "$context.httpMethod $context.resourcePath $context.protocol" $context.status $context.responseLength $context.requestId $context.extendedRequestId`,
    );
  }

  /** An XML element. */
  static xml(): AccessLogFormat {
    const elements = Object.entries(FIELDS).map(([name, variable]) => `<${name}>${variable}</${name}>`);
    return AccessLogFormat.custom(`<request id="$context.requestId">${elements.join('')}</request>`);
  }

  /** Values separated by commas, in the order of the fields of `json()`. */
  static csv(): AccessLogFormat {
    return AccessLogFormat.custom(Object.values(FIELDS).join(','));
  }

  /**
   * A format of your own. It must hold `$context.requestId` or `$context.extendedRequestId`, and stand on one line.
   *
   * Errors: AGW-LOG-05.
   */
  static custom(text: string): AccessLogFormat {
    return new AccessLogFormat(text, false);
  }

  private constructor(
    /** The format as API Gateway takes it. */
    readonly text: string,
    /** @internal */
    readonly _isJson: boolean,
  ) {}
}
