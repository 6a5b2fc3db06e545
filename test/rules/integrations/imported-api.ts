/** The REST API `Api`, imported from OpenAPI with one operation, `GET /pets`. */
export function importedApi(integration: object) {
  const operation = { responses: { 200: { description: 'ok' } }, 'x-amazon-apigateway-integration': integration };
  const Body = { openapi: '3.0.1', info: { title: 'pets', version: '1' }, paths: { '/pets': { get: operation } } };
  return { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body } } };
}
