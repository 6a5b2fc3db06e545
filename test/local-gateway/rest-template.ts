/** A template of one REST API with one method, whose integration a test gives. */
export function apiWith(integration: object, method: object = {}, more: { readonly [logicalId: string]: object } = {}) {
  const RestApiId = { Ref: 'Api' };
  return {
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
      Pets: resource({ 'Fn::GetAtt': ['Api', 'RootResourceId'] }, 'pets'),
      Pet: resource({ Ref: 'Pets' }, '{petId}'),
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId,
          ResourceId: { Ref: 'Pet' },
          HttpMethod: 'ANY',
          AuthorizationType: 'NONE',
          ...method,
          Integration: integration,
        },
      },
      Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId } },
      Stage: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: { RestApiId, StageName: 'prod', DeploymentId: { Ref: 'Deployment' }, Variables: { color: 'red' } },
      },
      ...more,
    },
  };
}

function resource(ParentId: object, PathPart: string) {
  return { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, ParentId, PathPart } };
}

/** A mock that answers 200 with what a template renders. */
export function mock(responseTemplate: string, requestTemplate = '{"statusCode": 200}') {
  return {
    Type: 'MOCK',
    RequestTemplates: { 'application/json': requestTemplate },
    IntegrationResponses: [{ StatusCode: '200', ResponseTemplates: { 'application/json': responseTemplate } }],
  };
}

/** A Lambda proxy integration of the function `handler`. */
export const LAMBDA_PROXY = {
  Type: 'AWS_PROXY',
  IntegrationHttpMethod: 'POST',
  Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:handler/invocations',
};
