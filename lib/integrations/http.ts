import { Duration } from 'aws-cdk-lib';
import { httpEndpointPort } from '../rules/integrations/http-endpoint-port';
import { httpEndpointUrl } from '../rules/integrations/http-endpoint-url';
import { customDefinition, webSocketCustomDefinition } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';

/** Settings of a route that passes the whole request to an HTTP endpoint. */
export interface HttpIntegrationOptions {
  /**
   * The method of the call to the endpoint.
   *
   * @default - the method of the route; POST for messages of a WebSocket API
   */
  readonly httpMethod?: string;

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
}

/** Messages have no method of their own. */
const MESSAGE = { verb: 'POST' };

/** The endpoint gets the request and answers it. */
export function httpIntegration(url: string, options: HttpIntegrationOptions = {}): IntegrationBackend {
  checkUrl(url);
  const { httpMethod, timeout } = options;
  const callOf = ({ verb }: Pick<IntegrationRoute, 'verb'>) =>
    ({ type: 'HTTP_PROXY', uri: url, httpMethod: httpMethod ?? verb, timeout }) as const;
  return {
    label: `HTTP ${url}`,
    forRest(route) {
      checkPort(url);
      return { ...callOf(route), requestParameters: pathParameters(url, route) };
    },
    // An HTTP API fills in the variables of the path by itself.
    forHttp: (route) => ({
      ...callOf(route),
      payloadFormatVersion: '1.0',
      parameters: passesPathOn(url, route) ? { 'overwrite:path': '$request.path' } : undefined,
    }),
    forWebSocket: () => callOf(MESSAGE),
  };
}

/** The endpoint gets what a template makes of the request, and templates make the response of what it returns. */
export function httpCustomIntegration(url: string, options: HttpCustomIntegrationOptions = {}): IntegrationBackend {
  checkUrl(url);
  const callOf = ({ verb }: Pick<IntegrationRoute, 'verb'>) =>
    ({ type: 'HTTP', uri: url, httpMethod: options.httpMethod ?? verb }) as const;
  return {
    label: `HTTP ${url} by template`,
    forRest(route) {
      checkPort(url);
      const requestParameters = pathParameters(url, route);
      return { ...callOf(route), ...customDefinition(route, options, { requestParameters }) };
    },
    forWebSocket: (routeKey) => ({ ...callOf(MESSAGE), ...webSocketCustomDefinition(routeKey, options) }),
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

/** The route of an HTTP API that takes what no other takes has no path to write into the URL. */
function passesPathOn(url: string, { key }: IntegrationRoute): boolean {
  return key === '$default' && /^https?:\/\/[^/]+\/?$/.test(url);
}

/** Variables of the route that the URL names are filled in. */
function pathParameters(url: string, route: IntegrationRoute): { [target: string]: string } {
  const names = route.pathVariables.filter((name) => url.includes(`{${name}}`));
  return Object.fromEntries(names.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]));
}
