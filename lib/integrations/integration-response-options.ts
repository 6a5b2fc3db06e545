/** How a response of the backend becomes a response to the caller. */
export interface IntegrationResponseOptions {
  /** The status that the caller gets. */
  readonly statusCode: string;

  /**
   * A regular expression over the backend's status (over the error message, for Lambda) that selects this answer.
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
}
