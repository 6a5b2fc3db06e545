/** What a specification of an API says beside its operations. */
export interface OpenApiExportOptions {
  /**
   * Whether API Gateway's own words stand in the specification: integrations, authorizers, validators. What only CloudFormation
   * knows stands in it as CloudFormation's functions then. Without them, a route of `ANY` is an operation of each method.
   *
   * @default false
   */
  readonly extensions?: boolean;

  /**
   * The version of the API.
   *
   * @default '1.0'
   */
  readonly apiVersion?: string;
}
