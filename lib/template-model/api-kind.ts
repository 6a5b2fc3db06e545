/** The three kinds of API that Amazon API Gateway offers. */
export enum ApiKind {
  /** A REST API (`AWS::ApiGateway::RestApi`), the kind with every feature. */
  REST = 'REST',
  /** An HTTP API (`AWS::ApiGatewayV2::Api` with protocol HTTP). */
  HTTP = 'HTTP',
  /** A WebSocket API (`AWS::ApiGatewayV2::Api` with protocol WEBSOCKET). */
  WEBSOCKET = 'WEBSOCKET',
}
