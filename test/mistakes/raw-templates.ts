import { lambdaMethod, permission } from '../rules/lambda-method';
import { restMethod } from '../rules/rest-method';
import { v2Api } from '../rules/v2-api';
import { Mistake } from './mistake';

const raw =
  (Resources: object): Mistake['2'] =>
  () => ({ Resources });
const stage = {
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: { Ref: 'Api' }, StageName: 'prod', DeploymentId: 'abc' },
  },
};
const plan = (Stage: string) => ({
  Type: 'AWS::ApiGateway::UsagePlan',
  Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage }] },
});
const jwt = (Issuer: string, Audience: string[]) =>
  v2Api('HTTP', {
    Authorizer: [
      'Authorizer',
      {
        Name: 'a',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer, Audience },
      },
    ],
  });

/** Templates that no construct of Gatehouse wrote. */
export const rawTemplates: readonly Mistake[] = [
  ['a function without any permission', 'warned AGW-INT-59', raw(lambdaMethod({}))],
  [
    'a permission for another method',
    'warned AGW-INT-72',
    raw(lambdaMethod({ Permission: permission({ Ref: 'Handler' }, '*/POST/*') })),
  ],
  [
    'a permission for another function',
    'warned AGW-INT-59',
    raw(
      lambdaMethod({
        Other: { Type: 'AWS::Lambda::Function', Properties: {} },
        Permission: permission({ Ref: 'Other' }),
      }),
    ),
  ],
  [
    'a route of an HTTP API without a target',
    'warned AGW-HTTP-34',
    raw(v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /a' }] })),
  ],
  [
    'a route for messages without a target',
    'warned AGW-HTTP-34',
    raw(v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join' }] })),
  ],
  [
    'a model that does not exist',
    'refused AGW-MAP-24',
    raw(restMethod({ RequestModels: { 'application/json': 'Pet' } })),
  ],
  [
    'a usage plan for a stage that is not there',
    'refused AGW-KEY-32',
    raw(restMethod({}, { ...stage, Plan: plan('live') })),
  ],
  [
    'an authorizer with a name of 129 characters',
    'refused AGW-AUTH-31',
    raw(v2Api('HTTP', { Authorizer: ['Authorizer', { Name: 'x'.repeat(129), AuthorizerType: 'REQUEST' }] })),
  ],
  [
    'the address of a document for an issuer',
    'refused AGW-AUTH-23',
    raw(jwt('https://login.example.com/.well-known/openid-configuration', ['a'])),
  ],
  ['an empty audience', 'refused AGW-AUTH-23', raw(jwt('https://login.example.com', ['']))],
  ['a method without an integration', 'refused AGW-PATH-12', raw(restMethod({ Integration: undefined }))],
  ['a method without an authorization type', 'warned AGW-AUTH-27', raw(restMethod({ AuthorizationType: undefined }))],
  [
    'an HTTP API with an origin that ends in a slash',
    'warned AGW-CORS-09',
    raw(v2Api('HTTP', {}, { CorsConfiguration: { AllowOrigins: ['https://app.example.com/'] } })),
  ],
  [
    'an HTTP API with every origin and credentials',
    'refused AGW-HTTP-25',
    raw(v2Api('HTTP', {}, { CorsConfiguration: { AllowOrigins: ['*'], AllowCredentials: true } })),
  ],
  [
    'a WebSocket API with CORS',
    'refused AGW-CORS-06',
    raw(v2Api('WEBSOCKET', {}, { CorsConfiguration: { AllowOrigins: ['*'] } })),
  ],
  [
    'a WebSocket API that is deployed without routes',
    'refused AGW-WS-30',
    raw(v2Api('WEBSOCKET', { Stage: ['Stage', { StageName: 'live', AutoDeploy: true }] })),
  ],
  [
    'an unquoted header of an error',
    'refused AGW-GWR-10',
    raw({
      Response: {
        Type: 'AWS::ApiGateway::GatewayResponse',
        Properties: {
          RestApiId: 'abc',
          ResponseType: 'THROTTLED',
          ResponseParameters: { 'gatewayresponse.header.Retry-After': '5' },
        },
      },
    }),
  ],
  [
    'two aliases of one name',
    'refused AGW-VAR-17',
    raw({
      A: { Type: 'AWS::Lambda::Alias', Properties: { Name: 'prod', FunctionName: { Ref: 'F' } } },
      B: { Type: 'AWS::Lambda::Alias', Properties: { Name: 'prod', FunctionName: { Ref: 'F' } } },
    }),
  ],
  [
    'a regional API with a policy on VPCs',
    'warned AGW-POL-05',
    raw({
      Api: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: {
          Name: 'a',
          EndpointConfiguration: { Types: ['REGIONAL'] },
          Policy: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: '*',
                Action: 'execute-api:Invoke',
                Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
              },
            ],
          },
        },
      },
    }),
  ],
  [
    'a private API without a policy',
    'refused AGW-EP-06',
    raw({
      Api: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: { Name: 'a', EndpointConfiguration: { Types: ['PRIVATE'] } },
      },
    }),
  ],
];
