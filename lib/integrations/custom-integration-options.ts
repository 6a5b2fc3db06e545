import { Duration } from 'aws-cdk-lib';
import { IntegrationResponseOptions } from './integration-response-options';

/** Settings of an integration that maps requests and responses with templates. */
export interface CustomIntegrationOptions {
  /**
   * Mapping templates of the request body by content type. A request of another content type is answered with status 415.
   * Messages of a WebSocket API have no content type; for them, one template under `$default`. HTTP APIs have no templates.
   *
   * Errors: AGW-GEN-20, AGW-MAP-01, AGW-MAP-17.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
   * @default - what the backend needs by default
   */
  readonly requestTemplates?: { readonly [contentType: string]: string };

  /**
   * What the backend gets beside the body: `integration.request.header.X` to `method.request.header.x`, to
   * `stageVariables.x`, to `context.x`, or to text in single quotes. For an HTTP API, parameters of the service's action, such as
   * `DelaySeconds`, to text or to `$request.querystring.x`.
   *
   * Errors: AGW-INT-31.
   *
   * @default - what the backend needs by default
   */
  readonly requestParameters?: { readonly [target: string]: string };

  /**
   * How answers of the backend become answers to the caller. HTTP APIs pass them on as they are.
   *
   * Errors: AGW-GEN-20.
   *
   * @default - 200, and a short JSON message for statuses that begin with 4 and 5
   */
  readonly responses?: IntegrationResponseOptions[];

  /**
   * How long API Gateway waits for the response: 50 milliseconds to 29 seconds, longer where the account's quota is raised.
   *
   * Errors: AGW-INT-06.
   *
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;
}
