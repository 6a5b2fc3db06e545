import { Duration } from 'aws-cdk-lib';
import { ContentHandling } from 'aws-cdk-lib/aws-apigateway';
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
   * Whether the body of the request is made bytes, or base64 text. A template reads text only, so it needs `CONVERT_TO_TEXT` where
   * the body is of one of the API's binary media types. Not for HTTP APIs.
   *
   * Errors: AGW-GEN-20.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
   * @default - the body is passed on as it is
   */
  readonly contentHandling?: ContentHandling;

  /**
   * How responses of the backend become responses to the caller. HTTP APIs pass them on as they are.
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
