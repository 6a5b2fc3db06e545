/** The types of gateway responses, each with its status, the error type of its header and the service's own message. */
const TYPES = {
  ACCESS_DENIED: [403, 'AccessDeniedException', 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: [500, 'InternalServerErrorException', 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'AuthorizerConfigurationException', null],
  AUTHORIZER_FAILURE: [500, 'AuthorizerConfigurationException', null],
  BAD_REQUEST_BODY: [400, 'BadRequestException', 'Invalid request body'],
  BAD_REQUEST_PARAMETERS: [400, 'BadRequestException', 'Missing required request parameters'],
  EXPIRED_TOKEN: [403, 'ExpiredTokenException', 'The security token included in the request is expired'],
  INTEGRATION_FAILURE: [504, 'InternalServerErrorException', 'Network error communicating with endpoint'],
  INTEGRATION_TIMEOUT: [504, 'InternalServerErrorException', 'Endpoint request timed out'],
  INVALID_API_KEY: [403, 'ForbiddenException', 'Forbidden'],
  INVALID_SIGNATURE: [403, 'InvalidSignatureException', 'The request signature does not match'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
  QUOTA_EXCEEDED: [429, 'LimitExceededException', 'Limit Exceeded'],
  REQUEST_TOO_LARGE: [413, 'RequestEntityTooLargeException', 'Request Too Long'],
  RESOURCE_NOT_FOUND: [404, 'NotFoundException', 'Not Found'],
  THROTTLED: [429, 'TooManyRequestsException', 'Too Many Requests'],
  UNAUTHORIZED: [401, 'UnauthorizedException', 'Unauthorized'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'BadRequestException', 'Unsupported Media Type'],
  WAF_FILTERED: [403, 'ForbiddenException', 'Forbidden'],
  DEFAULT_4XX: [400, 'BadRequestException', 'Bad Request'],
  DEFAULT_5XX: [500, 'InternalServerErrorException', 'Internal server error'],
} as const;

export type GatewayResponseType = keyof typeof TYPES;

export interface FaultDetails {
  readonly status?: number;
  readonly errorType?: string;
  readonly message?: string;
  readonly validationError?: string;
  /** Why, for the trace: the service would write it to its execution log. */
  readonly reason?: string;
}

/** The gateway itself answers instead of the backend. */
export class GatewayFault extends Error {
  readonly status: number;
  readonly errorType: string;
  /** The text of `$context.error.message`; some types have none. */
  readonly text: string | null;
  readonly validationError?: string;
  readonly reason?: string;

  constructor(
    readonly type: GatewayResponseType,
    details: FaultDetails = {},
  ) {
    const [status, errorType, message] = TYPES[type];
    super(details.reason ?? details.message ?? message ?? type);
    this.status = details.status ?? status;
    this.errorType = details.errorType ?? errorType;
    this.text = details.message ?? message;
    this.validationError = details.validationError;
    this.reason = details.reason;
  }
}

/** What the service answers when a template, a mapping or an integration cannot be carried out. */
export function internalError(reason: string, status = 500): GatewayFault {
  return new GatewayFault('DEFAULT_5XX', { status, reason });
}
