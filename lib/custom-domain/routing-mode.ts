/**
 * Whether a domain name finds stages by mappings, by routing rules, or by rules first and mappings then.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-routing-mode.html
 */
export enum RoutingMode {
  /** Mappings only. */
  BASE_PATH_MAPPING_ONLY = 'BASE_PATH_MAPPING_ONLY',
  /** Rules, and mappings for what no rule takes. */
  ROUTING_RULE_THEN_BASE_PATH_MAPPING = 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
  /** Rules only. */
  ROUTING_RULE_ONLY = 'ROUTING_RULE_ONLY',
}
