import { GATEWAY_RESPONSE_STATUS, GatewayResponseType } from '../../template-model/gateway-response-types';

/** The error type in the header of each type of gateway response, and the service's own message. */
const TYPES: { readonly [type in GatewayResponseType]: readonly [errorType: string, message: string | null] } = {
  ACCESS_DENIED: ['AccessDeniedException', 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: ['InternalServerErrorException', 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: ['AuthorizerConfigurationException', null],
  AUTHORIZER_FAILURE: ['AuthorizerConfigurationException', null],
  BAD_REQUEST_BODY: ['BadRequestException', 'Invalid request body'],
  BAD_REQUEST_PARAMETERS: ['BadRequestException', 'Missing required request parameters'],
  EXPIRED_TOKEN: ['ExpiredTokenException', 'The security token included in the request is expired'],
  INTEGRATION_FAILURE: ['InternalServerErrorException', 'Network error communicating with endpoint'],
  INTEGRATION_TIMEOUT: ['InternalServerErrorException', 'Endpoint request timed out'],
  INVALID_API_KEY: ['ForbiddenException', 'Forbidden'],
  INVALID_SIGNATURE: ['InvalidSignatureException', 'The request signature does not match'],
  MISSING_AUTHENTICATION_TOKEN: ['MissingAuthenticationTokenException', 'Missing Authentication Token'],
  QUOTA_EXCEEDED: ['LimitExceededException', 'Limit Exceeded'],
  REQUEST_TOO_LARGE: ['RequestEntityTooLargeException', 'Request Too Long'],
  RESOURCE_NOT_FOUND: ['NotFoundException', 'Not Found'],
  THROTTLED: ['TooManyRequestsException', 'Too Many Requests'],
  UNAUTHORIZED: ['UnauthorizedException', 'Unauthorized'],
  UNSUPPORTED_MEDIA_TYPE: ['BadRequestException', 'Unsupported Media Type'],
  WAF_FILTERED: ['ForbiddenException', 'Forbidden'],
  DEFAULT_4XX: ['BadRequestException', 'Bad Request'],
  DEFAULT_5XX: ['InternalServerErrorException', 'Internal server error'],
};

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
    const [errorType, message] = TYPES[type];
    super(details.reason ?? details.message ?? message ?? type);
    this.status = details.status ?? GATEWAY_RESPONSE_STATUS[type];
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
