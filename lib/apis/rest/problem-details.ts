import { ERROR_BODY } from '../../integrations/error-body';
import { literalText, withSigns } from '../../mapping-templates/literal-text';
import { problemTypeAddress } from '../../rules/gateway-responses/problem-type-address';
import { GATEWAY_RESPONSE_STATUS, GatewayResponseType } from '../../template-model/gateway-response-types';
import { GatewayResponseSettings } from './gateway-response';

/** The phrases of statuses, as their specification has them. */
const PHRASES: { readonly [status: number]: string } = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  504: 'Gateway Timeout',
};

/** What is said of an error that an integration answers by itself. */
const DETAILS = {
  400: 'The service behind the API refused the request.',
  404: 'There is nothing of that name.',
  500: 'The service behind the API failed.',
} as const;

/** Identifies the occurrence to whoever reads the access log. */
const INSTANCE = 'urn:uuid:$context.requestId';

const MEDIA_TYPE = 'application/problem+json';

/**
 * Errors as problem details, the standard body of errors of HTTP APIs: what API Gateway answers by itself, and what integrations with
 * services answer unless they have `responses` of yours. Proxies pass on what the backend says.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 *
 * @example
 * declare const orders: Queue;
 * import { Queue } from 'aws-cdk-lib/aws-sqs';
 *
 * new GatewayApi(this, 'Api', {
 *   problemDetails: ProblemDetails.aboutBlank(),
 *   routes: { 'POST /orders': { integration: GatewayIntegration.sqs(orders) } },
 * });
 */
export class ProblemDetails {
  /** Problems that are told by their status alone: the type is `about:blank`, the title the phrase of the status. */
  static aboutBlank(): ProblemDetails {
    return new ProblemDetails();
  }

  /**
   * Problems with a type each, where you explain it: `typesAt('https://example.com/problems')` has
   * `https://example.com/problems/quota-exceeded`. The names are those of the types of gateway responses in small letters with hyphens;
   * integrations answer with `bad-request`, `not-found` and `internal-server-error`.
   *
   * Errors: AGW-GWR-11.
   *
   * @param address what the types begin with; one that ends in `#` has them as its fragment
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
   */
  static typesAt(address: string): ProblemDetails {
    problemTypeAddress.enforce(address);
    return new ProblemDetails(/[/#]$/.test(address) ? address : `${address}/`);
  }

  private constructor(private readonly address?: string) {}

  /**
   * The gateway responses of an API: those that are given, and of all other types a problem.
   *
   * @internal
   */
  _gatewayResponses(given: { readonly [type: string]: GatewayResponseSettings }) {
    const responses: { [type: string]: GatewayResponseSettings } = { ...given };
    for (const [type, status] of Object.entries(GATEWAY_RESPONSE_STATUS) as [GatewayResponseType, number][]) {
      const ofClass = classOf(status);
      const inherited = type === ofClass ? undefined : given[ofClass];
      // A default of the user's own stands for all of its class.
      if (LEFT_ALONE.includes(type) || given[type]?.templates || inherited?.templates || inherited?.statusCode)
        continue;
      // A default stands for many statuses, and of a status of the user's the phrase is not known.
      const known = type === ofClass || given[type]?.statusCode ? undefined : status;
      const responseHeaders = {
        'Content-Type': `'${MEDIA_TYPE}'`,
        ...inherited?.responseHeaders,
        ...given[type]?.responseHeaders,
      };
      responses[type] = {
        ...given[type],
        responseHeaders,
        templates: { 'application/json': this.inVariables(type, known) },
      };
    }
    return responses;
  }

  /**
   * A response template of an integration with its own errors as problems.
   *
   * @internal
   */
  _inTemplate(template: string): string {
    const statuses = [400, 404, 500] as const;
    const all = statuses.reduce(
      (text, status) => text.replaceAll(ERROR_BODY[status], () => this.inVelocity(status)),
      template,
    );
    return all === template ? template : withSigns(all);
  }

  private inVelocity(status: keyof typeof DETAILS): string {
    const name = PHRASES[status];
    const problem = { type: this.typeOf(name), title: this.titleOf(name, status), status, detail: DETAILS[status] };
    const header = `#set($context.responseOverride.header.Content-Type = '${MEDIA_TYPE}')`;
    return header + withMembers(literalText(JSON.stringify(problem)), `"instance":"${INSTANCE}"`);
  }

  /** Templates of gateway responses fill in variables and do nothing else. */
  private inVariables(name: string, status?: number): string {
    const problem = { type: this.typeOf(name), title: this.titleOf(name, status), status };
    return withMembers(JSON.stringify(problem), `"detail":$context.error.messageString,"instance":"${INSTANCE}"`);
  }

  private typeOf(name: string): string {
    return this.address === undefined ? 'about:blank' : this.address + name.toLowerCase().replaceAll(/[_ ]/g, '-');
  }

  private titleOf(name: string, status?: number): string {
    if (this.address === undefined && status !== undefined) return PHRASES[status];
    const words = name.toLowerCase().replaceAll('_', ' ');
    return TITLES[name] ?? words[0].toUpperCase() + words.slice(1);
  }
}

/** What cannot be relied on if it is customized; the default stands for it. */
const LEFT_ALONE: readonly GatewayResponseType[] = ['REQUEST_TOO_LARGE'];

const TITLES: { readonly [name: string]: string } = {
  DEFAULT_4XX: 'Client error',
  DEFAULT_5XX: 'Server error',
  INVALID_API_KEY: 'Invalid API key',
  API_CONFIGURATION_ERROR: 'API configuration error',
  WAF_FILTERED: 'Filtered by the web ACL',
};

function classOf(status: number): 'DEFAULT_4XX' | 'DEFAULT_5XX' {
  return status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
}

function withMembers(problem: string, members: string): string {
  return `${problem.slice(0, -1)},${members}}`;
}
