import { ResponseType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { inKeyOrder } from '../../key-order';
import { written } from '../../open-api/written';
import { gatewayResponseStatus } from '../../rules/gateway-responses/gateway-response-status';
import { gatewayResponseType } from '../../rules/gateway-responses/gateway-response-type';
import { responseHeaderMapping } from '../../rules/gateway-responses/response-header-mapping';
import { CorsPolicy } from '../cors';
import { ProblemDetails } from './problem-details';

/**
 * How API Gateway itself answers when a request does not reach the integration or the integration fails.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export interface GatewayResponseSettings {
  /**
   * The status of the response, 100 to 599.
   *
   * Errors: AGW-GWR-02.
   *
   * @default - the status that belongs to the type
   */
  readonly statusCode?: string;

  /**
   * Headers and their values: text in single quotes, or a mapping expression such as `context.requestId`.
   *
   * Errors: AGW-GWR-10.
   *
   * @default - the CORS headers, where the API has CORS
   */
  readonly responseHeaders?: { readonly [name: string]: string };

  /**
   * Bodies by content type. Variables such as `$context.error.messageString` are replaced; nothing else of a mapping template
   * works here.
   *
   * @default - the service's own
   */
  readonly templates?: { readonly [contentType: string]: string };
}

const CORS_TYPES = ['DEFAULT_4XX', 'DEFAULT_5XX'];

/** The gateway responses of an API by type. With CORS they all carry its headers, or a browser would hide the error from the page. */
export function gatewayResponsesOf(
  own: { readonly [type: string]: GatewayResponseSettings },
  cors?: CorsPolicy,
  problems?: ProblemDetails,
): { readonly [type: string]: GatewayResponseSettings } {
  const given = problems?._gatewayResponses(own) ?? own;
  const types = new Set([...Object.keys(given), ...(cors ? CORS_TYPES : [])]);
  const responses = [...types].sort().map((type) => {
    const response = inKeyOrder(given[type] ?? {});
    const headers = { ...cors?.gatewayResponseHeaders, ...response.responseHeaders };
    return [type, { ...response, responseHeaders: Object.keys(headers).length > 0 ? headers : undefined }];
  });
  return Object.fromEntries(responses);
}

/** Makes the gateway responses of an API. */
export function addGatewayResponses(
  restApi: RestApi,
  responses: { readonly [type: string]: GatewayResponseSettings },
): void {
  for (const [type, { responseHeaders, statusCode, templates }] of Object.entries(responses)) {
    const response = { type: ResponseType.of(type), statusCode, responseHeaders, templates };
    restApi.addGatewayResponse(`Response${type}`, response);
  }
}

/** Gateway responses as a body writes them. */
export function writtenGatewayResponses(responses: { readonly [type: string]: GatewayResponseSettings }): object {
  const entries = Object.entries(responses).map(([type, { responseHeaders = {}, statusCode, templates }]) => {
    const headers = Object.entries(responseHeaders).map(([name, value]) => [`gatewayresponse.header.${name}`, value]);
    const responseParameters = headers.length > 0 ? Object.fromEntries(headers) : undefined;
    return [type, written({ statusCode, responseParameters, responseTemplates: templates })];
  });
  return Object.fromEntries(entries);
}

/** Refuses what the service would refuse, before anything is made. */
export function checkGatewayResponses(given: { readonly [type: string]: GatewayResponseSettings }): void {
  for (const [type, { responseHeaders = {}, statusCode }] of Object.entries(given)) {
    gatewayResponseType.enforce(type);
    for (const [name, expression] of Object.entries(responseHeaders)) {
      responseHeaderMapping.enforce({ type, target: `gatewayresponse.header.${name}`, expression });
    }
    if (statusCode) gatewayResponseStatus.enforce(statusCode);
  }
}
