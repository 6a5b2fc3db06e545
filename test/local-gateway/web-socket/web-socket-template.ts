const ApiId = { Ref: 'Api' };

export const LAMBDA_URI =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:handler/invocations';

export interface RouteParts {
  /** Properties of the integration; a proxy to the function `handler` without any. */
  readonly integration?: object;
  readonly route?: object;
  /** Properties of integration responses. */
  readonly responses?: readonly object[];
  /** True for a route whose client gets a response. */
  readonly isAnswered?: boolean;
}

export interface WebSocketParts {
  readonly api?: object;
  readonly stage?: object;
  readonly more?: { readonly [logicalId: string]: object };
}

/** A template with a WebSocket API, its stage `live`, and a route for each key. */
export function webSocketApiWith(
  routes: { readonly [key: string]: RouteParts },
  { api = {}, stage = {}, more = {} }: WebSocketParts = {},
) {
  const resources = Object.entries(routes).flatMap(([RouteKey, parts], index) => {
    const { integration = {}, isAnswered = false, responses = [], route = {} } = parts;
    return [
      [
        `Integration${index}`,
        {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: { ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri: LAMBDA_URI, ...integration },
        },
      ],
      [
        `Route${index}`,
        {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: {
            ApiId,
            RouteKey,
            Target: { 'Fn::Sub': `integrations/\${Integration${index}}` },
            ...(isAnswered ? { RouteResponseSelectionExpression: '$default' } : {}),
            ...route,
          },
        },
      ],
      ...(isAnswered
        ? [
            [
              `RouteResponse${index}`,
              {
                Type: 'AWS::ApiGatewayV2::RouteResponse',
                Properties: { ApiId, RouteId: { Ref: `Route${index}` }, RouteResponseKey: '$default' },
              },
            ],
          ]
        : []),
      ...responses.map((response, place) => [
        `Response${index}of${place}`,
        {
          Type: 'AWS::ApiGatewayV2::IntegrationResponse',
          Properties: { ApiId, IntegrationId: { Ref: `Integration${index}` }, ...response },
        },
      ]),
    ];
  });
  return {
    Resources: {
      Api: {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: {
          Name: 'chat',
          ProtocolType: 'WEBSOCKET',
          RouteSelectionExpression: '$request.body.action',
          ...api,
        },
      },
      ...Object.fromEntries(resources),
      Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId, StageName: 'live', ...stage } },
      ...more,
    },
  };
}
