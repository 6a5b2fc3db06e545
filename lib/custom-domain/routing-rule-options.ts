import { IMappingTarget } from '../apis/i-mapping-target';

/**
 * Which requests go to which stage. All conditions of a rule must hold; a rule without any takes every request, and belongs behind
 * all others.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
 */
export interface RoutingRuleOptions {
  /**
   * The order of the rules: 1, which comes first, to 1,000,000. Each rule has its own; leave gaps for rules to come. It is also
   * what the rule's logical id comes from.
   *
   * Errors: AGW-DOM-31, AGW-DOM-40; AGW-DOM-57, a warning.
   */
  readonly priority: number;

  /**
   * Headers and their values, at most two. A value may begin and end with `*`.
   *
   * Errors: AGW-DOM-41, AGW-DOM-54.
   *
   * @default - any headers
   */
  readonly headers?: { readonly [name: string]: string };

  /**
   * The first parts of the path, one of which the request must have: `orders`, without a slash before it. Small and capital letters
   * differ.
   *
   * Errors: AGW-DOM-55.
   *
   * @default - any path
   */
  readonly basePaths?: string[];

  /**
   * The stage of a REST API that gets the request.
   *
   * Errors: AGW-DOM-17, AGW-DOM-32, AGW-STG-20.
   */
  readonly target: IMappingTarget;

  /**
   * Whether the API gets the path without the base path.
   *
   * Errors: AGW-DOM-56 without `basePaths`.
   *
   * @default false
   */
  readonly stripBasePath?: boolean;
}
