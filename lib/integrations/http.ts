import { Duration } from 'aws-cdk-lib';
import { RESPONSE_STREAMING, UNVERIFIED_CERTIFICATES } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { httpEndpointPort } from '../rules/integrations/http-endpoint-port';
import { httpEndpointUrl } from '../rules/integrations/http-endpoint-url';
import { integrationVerb } from '../rules/integrations/integration-verb';
import { urlVariable } from '../rules/integrations/url-variable';
import { ApiKind } from '../template-model/api-kind';
import { customDefinition, parametersDefinition, webSocketCustomDefinition } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';
import { filledIn, variablesIn } from './path-variables';

/** Settings of a route that passes the whole request to an HTTP endpoint. */
export interface HttpIntegrationOptions {
  /**
   * The method of the call to the endpoint.
   *
   * @default - the method of the route; POST for messages of a WebSocket API
   */
  readonly httpMethod?: string;

  /**
   * What the endpoint gets beside the request as it is. For a REST API, `integration.request.header.X` to
   * `method.request.header.y`, `context.authorizer.x`, or text in single quotes. For a WebSocket API the same from
   * `route.request.body.x` or `context.connectionId`, without which the endpoint does not learn who sent a message. For an HTTP API,
   * `append:header.X` and the like; there, routes have them too.
   *
   * Errors: AGW-INT-31, AGW-INT-37, AGW-HTTP-35, AGW-WS-16.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
   * @default - nothing
   */
  readonly requestParameters?: { readonly [target: string]: string };

  /**
   * Whether the endpoint streams its response: then `timeout` may be up to 15 minutes. For REST APIs only.
   *
   * Errors: AGW-GEN-20.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html
   * @default false
   */
  readonly responseStreaming?: boolean;

  /**
   * Whether API Gateway takes a certificate of the endpoint that no public authority has issued, such as one that signs itself. Dates and
   * the host's name are checked still. For REST APIs with `DefinitionForm.OPENAPI` only: CloudFormation has no such property of methods.
   *
   * Errors: AGW-GEN-20, AGW-INT-73; at synthesis AGW-INT-34, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integration-tls-config.html
   * @default false
   */
  readonly insecureSkipVerification?: boolean;

  /**
   * How long API Gateway waits for the response: 50 milliseconds to 29 seconds, 30 for HTTP APIs; for REST APIs longer where the
   * account's quota is raised.
   *
   * Errors: AGW-INT-06, AGW-INT-07, AGW-INT-08.
   *
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;
}

/** Settings of a route that calls an HTTP endpoint through mapping templates. */
export interface HttpCustomIntegrationOptions extends CustomIntegrationOptions {
  /**
   * The method of the call to the endpoint.
   *
   * @default - the method of the route; POST for messages of a WebSocket API
   */
  readonly httpMethod?: string;

  /**
   * Whether API Gateway takes a certificate of the endpoint that no public authority has issued, such as one that signs itself. Dates and
   * the host's name are checked still. For REST APIs with `DefinitionForm.OPENAPI` only: CloudFormation has no such property of methods.
   *
   * Errors: AGW-GEN-20, AGW-INT-73; at synthesis AGW-INT-34, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integration-tls-config.html
   * @default false
   */
  readonly insecureSkipVerification?: boolean;
}

/** Messages have no method of their own. */
const MESSAGE = { verb: 'POST' };

/** The endpoint gets the request and answers it. */
export function httpIntegration(url: string, options: HttpIntegrationOptions = {}): IntegrationBackend {
  checkUrl(url);
  if (options.httpMethod) integrationVerb.enforce({ where: `'${url}'`, verb: options.httpMethod });
  const { httpMethod, insecureSkipVerification, requestParameters, timeout } = options;
  const streaming = options.responseStreaming ?? false;
  const callOf = ({ verb }: Pick<IntegrationRoute, 'verb'>) =>
    ({ type: 'HTTP_PROXY', uri: url, httpMethod: httpMethod ?? verb, timeout }) as const;
  return {
    label: `HTTP ${url}`,
    forRest(route) {
      checkPort(url);
      const uri = passesPathOn(url, route) ? url.replace(/\/$/, '') + withoutPlus(route.path) : withoutPlus(url);
      return {
        ...callOf(route),
        ...parametersDefinition({ ...pathParameters(uri, route), ...requestParameters }),
        uri,
        streaming,
        insecureSkipVerification,
      };
    },
    forHttp(route) {
      refuseForKind(ApiKind.HTTP, route.key, options);
      const uri = withoutPlus(url);
      checkVariables(uri, route);
      const path: { [target: string]: string } = passesPathOn(url, route) ? { 'overwrite:path': '$request.path' } : {};
      // An HTTP API fills in the variables of the path by itself.
      return { ...callOf(route), uri, payloadFormatVersion: '1.0', parameters: { ...path, ...requestParameters } };
    },
    forWebSocket(routeKey) {
      refuseForKind(ApiKind.WEBSOCKET, routeKey, options);
      return { ...callOf(MESSAGE), requestParameters };
    },
  };
}

/** The endpoint gets what a template makes of the request, and templates make the response of what it returns. */
export function httpCustomIntegration(url: string, options: HttpCustomIntegrationOptions = {}): IntegrationBackend {
  checkUrl(url);
  if (options.httpMethod) integrationVerb.enforce({ where: `'${url}'`, verb: options.httpMethod });
  const uri = withoutPlus(url);
  const callOf = ({ verb }: Pick<IntegrationRoute, 'verb'>) =>
    ({ type: 'HTTP', uri, httpMethod: options.httpMethod ?? verb }) as const;
  return {
    label: `HTTP ${url} by template`,
    forRest(route) {
      checkPort(url);
      const requestParameters = pathParameters(uri, route);
      const { insecureSkipVerification } = options;
      const custom = customDefinition(route, options, { requestParameters });
      return { ...callOf(route), ...custom, insecureSkipVerification };
    },
    forWebSocket(routeKey) {
      refuseForKind(ApiKind.WEBSOCKET, routeKey, options);
      return { ...callOf(MESSAGE), ...webSocketCustomDefinition(routeKey, options) };
    },
  };
}

function checkUrl(url: string): void {
  if (isKnown(url)) httpEndpointUrl.enforce(url);
}

/** REST APIs call some ports only. */
function checkPort(url: string): void {
  if (isKnown(url)) httpEndpointPort.enforce(url);
}

/** A stage variable may stand for any part of the address. */
function isKnown(url: string): boolean {
  return !url.includes('${stageVariables.');
}

/** A route that takes whatever path it is asked for passes that on where the URL has none of its own. */
function passesPathOn(url: string, { key, path }: IntegrationRoute): boolean {
  const takesAnyPath = key === '$default' || path.endsWith('+}');
  return takesAnyPath && /^https?:\/\/[^/]+\/?$/.test(url);
}

/** A greedy variable has its plus sign in the route alone. */
function withoutPlus(url: string): string {
  return url.replace(/(?<!\$)\{([^{}]+)\+\}/g, '{$1}');
}

/** Variables of the route that the URL names are filled in. */
function pathParameters(url: string, route: IntegrationRoute): { [target: string]: string } {
  checkVariables(url, route);
  return filledIn(variablesIn(url));
}

function checkVariables(url: string, { key, pathVariables }: IntegrationRoute): void {
  urlVariable.enforce({ routeKey: key, url: url.replace(TOKEN, ''), known: pathVariables });
}

/** Stands for a reference that CloudFormation fills in. */
const TOKEN = /\$\{Token\[[^\]]*\]\}/g;

type OnlyForRest = Pick<HttpIntegrationOptions, 'insecureSkipVerification' | 'responseStreaming'>;

/** Refuses what REST APIs alone can do with an endpoint. */
function refuseForKind(kind: ApiKind, routeKey: string, options: OnlyForRest): void {
  const asked = [
    [options.responseStreaming, 'streams its response', RESPONSE_STREAMING],
    [options.insecureSkipVerification, 'takes any certificate of its endpoint', UNVERIFIED_CERTIFICATES],
  ] as const;
  for (const [isAsked, asks, capability] of asked) {
    if (isAsked) capabilityOfKind.enforce({ kind, where: `'${routeKey}'`, asks, capability });
  }
}
