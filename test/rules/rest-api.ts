const RestApiId = { Ref: 'Api' };
const ROOT = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };

/** The REST API `Api`, to which all other parts of this file refer. */
export const restApi = (properties: object = {}) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...properties } },
});

/** A resource of a type of `AWS::ApiGateway` that belongs to the API. */
export const restPart = (type: string, properties: object) => ({
  Type: `AWS::ApiGateway::${type}`,
  Properties: { RestApiId, ...properties },
});

/** A part of a path, below the root or below another part. */
export const pathPart = (PathPart: unknown, parent?: string) =>
  restPart('Resource', { ParentId: parent === undefined ? ROOT : { Ref: parent }, PathPart });

/** A method of the root or of a part of a path, with a mock behind it. */
export const method = (HttpMethod: unknown, resource?: string, more: object = {}) =>
  restPart('Method', {
    ResourceId: resource === undefined ? ROOT : { Ref: resource },
    HttpMethod,
    AuthorizationType: 'NONE',
    Integration: { Type: 'MOCK' },
    ...more,
  });
