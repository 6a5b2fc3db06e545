/** What the routes of an API become in the template. */
export enum DefinitionForm {
  /** A resource for each route and what belongs to it, up to CloudFormation's 500 resources in a stack. */
  RESOURCES = 'RESOURCES',
  /**
   * One OpenAPI body in the API's own resource, up to CloudFormation's megabyte in a template, which is thousands of routes. Where the
   * stack has an account and a region, a larger one is an asset of up to 6 MB, which reaches functions of the app through stage variables.
   * The CDK's objects for single routes are not there.
   */
  OPENAPI = 'OPENAPI',
}
