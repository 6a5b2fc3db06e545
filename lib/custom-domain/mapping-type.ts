/**
 * The resource type of the mappings of a public domain name. The service knows no difference, but CloudFormation refuses another type
 * under a logical id, and a second mapping at a path.
 */
export enum MappingType {
  /** `AWS::ApiGatewayV2::ApiMapping`: stages of all kinds, paths of several levels. Regional names only. */
  API_MAPPING = 'API_MAPPING',
  /** `AWS::ApiGateway::BasePathMapping`: stages of REST APIs, paths of one level. */
  BASE_PATH_MAPPING = 'BASE_PATH_MAPPING',
}
