/** What people read about a route, in specifications, reference pages and generated SDKs. No request meets it. */
export interface RouteDocumentation {
  /**
   * What the route does, in a few words.
   *
   * @default - none
   */
  readonly summary?: string;

  /**
   * What the route does, at length; Markdown.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * The groups that reference pages show the route in.
   *
   * @default - none
   */
  readonly tags?: string[];

  /**
   * What the body of a request holds.
   *
   * @default - none
   */
  readonly requestBody?: string;

  /**
   * What parameters mean, by their full name: `{ 'method.request.querystring.limit': 'At most so many pets.' }`.
   *
   * @default - none
   */
  readonly parameters?: { readonly [name: string]: string };

  /**
   * What responses mean, by status code.
   *
   * @default - none
   */
  readonly responses?: { readonly [statusCode: string]: string };
}
