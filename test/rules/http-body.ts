/** The HTTP API `Api`, imported from OpenAPI with the paths and the parts that are given. */
export function httpBody(paths: object, parts: object = {}, properties: object = {}) {
  const Body = { openapi: '3.0.1', info: { title: 'pets', version: '1' }, paths, ...parts };
  return { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Body, ...properties } } };
}
