import { CalledFunction } from './called-function';
import { customDefinition, webSocketCustomDefinition } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { ERROR_BODY } from './error-body';
import { IntegrationBackend } from './integration-backend';

/** Settings of a route that calls a Lambda function through mapping templates. */
export interface LambdaCustomIntegrationOptions extends CustomIntegrationOptions {
  /**
   * Whether the caller gets status 202 at once and the function runs on its own, as an `Event`.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-integration-async.html
   * @default false
   */
  readonly asynchronous?: boolean;
}

/** The function gets what a template makes of the request, and templates make the response of what it returns. */
export function lambdaCustomIntegration(
  { name, needs, uri }: CalledFunction,
  options: LambdaCustomIntegrationOptions = {},
): IntegrationBackend {
  const { asynchronous = false } = options;
  const call = { type: 'AWS', httpMethod: 'POST', uri: uri(), ...needs } as const;
  const own: CustomIntegrationOptions = {
    requestParameters: asynchronous ? { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" } : {},
    responses: asynchronous ? [{ statusCode: '202' }] : RESPONSES,
  };
  return {
    label: `${name} by template`,
    forRest: (route) => ({ ...call, ...customDefinition(route, options, own) }),
    forWebSocket: (routeKey) => ({ ...call, ...webSocketCustomDefinition(routeKey, options, own) }),
  };
}

/** A function that fails has no status; its error message, which is never empty, selects the response. */
const RESPONSES = [
  { statusCode: '200' },
  {
    statusCode: '500',
    selectionPattern: '(\\n|.)+',
    responseTemplates: { 'application/json': ERROR_BODY[500] },
  },
];
