import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { customDefinition, webSocketCustomDefinition } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { IntegrationBackend } from './integration-backend';
import { invocationUri } from './invocation-uri';

/** Settings of a route that calls a Lambda function through mapping templates. */
export interface LambdaCustomIntegrationOptions extends CustomIntegrationOptions {
  /**
   * Whether the caller gets status 202 at once and the function runs on its own.
   *
   * @default false
   */
  readonly asynchronous?: boolean;
}

/** The function gets what a template makes of the request, and templates make the response of what it returns. */
export function lambdaCustomIntegration(
  handler: IFunction,
  options: LambdaCustomIntegrationOptions = {},
): IntegrationBackend {
  const invocationType = { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" };
  const own = { requestParameters: options.asynchronous ? invocationType : {} };
  return {
    label: `Lambda ${handler.node.path} by template`,
    forRest: (route) => ({
      type: 'AWS',
      httpMethod: 'POST',
      uri: invocationUri(handler.functionArn),
      invokes: [handler],
      ...customDefinition(route, options, {
        ...own,
        responses: options.asynchronous ? [{ statusCode: '202' }] : ANSWERS,
      }),
    }),
    forWebSocket: (routeKey) => ({
      type: 'AWS',
      httpMethod: 'POST',
      uri: invocationUri(handler.functionArn),
      invokes: [handler],
      ...webSocketCustomDefinition(routeKey, options, own),
    }),
  };
}

/** A function that fails has no status; its error message, which is never empty, selects the response. */
const ANSWERS = [
  { statusCode: '200' },
  {
    statusCode: '500',
    selectionPattern: '(\\n|.)+',
    responseTemplates: { 'application/json': '{"message":"Internal server error"}' },
  },
];
