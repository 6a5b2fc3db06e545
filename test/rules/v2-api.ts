/** An API of the second generation, `Api`, and its parts, which refer to it. */
export const v2Api = (
  ProtocolType: 'HTTP' | 'WEBSOCKET',
  parts: { readonly [id: string]: readonly [type: string, properties: object] } = {},
  properties: object = {},
) => ({
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: {
      Name: 'pets',
      ProtocolType,
      ...(ProtocolType === 'WEBSOCKET' && { RouteSelectionExpression: '$request.body.action' }),
      ...properties,
    },
  },
  ...Object.fromEntries(
    Object.entries(parts).map(([id, [type, own]]) => [
      id,
      { Type: `AWS::ApiGatewayV2::${type}`, Properties: { ApiId: { Ref: 'Api' }, ...own } },
    ]),
  ),
});
