import { ContentHandling } from 'aws-cdk-lib/aws-apigateway';

/** How a response of the backend becomes a response to the caller. */
export interface IntegrationResponseOptions {
  /** The status that the caller gets. */
  readonly statusCode: string;

  /**
   * A regular expression over the backend's status (over the error message, for Lambda) that selects this response.
   *
   * Errors: AGW-INT-36.
   *
   * @default - this is the response where no other one is selected
   */
  readonly selectionPattern?: string;

  /**
   * Headers: `method.response.header.X-Id` to `integration.response.header.id` or to text in single quotes.
   *
   * @default - none
   */
  readonly responseParameters?: { readonly [target: string]: string };

  /**
   * Mapping templates of the body by content type.
   *
   * @default - the body is passed through
   */
  readonly responseTemplates?: { readonly [contentType: string]: string };

  /**
   * Whether the body is made bytes, or base64 text, whatever the caller accepts.
   *
   * Errors: AGW-BIN-05.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
   * @default - by the API's binary media types, the type of the body and what the caller accepts
   */
  readonly contentHandling?: ContentHandling;
}
