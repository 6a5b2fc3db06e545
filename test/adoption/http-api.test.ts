import {
  HttpApi as AlphaHttpApi,
  HttpMethod as AlphaHttpMethod,
  HttpIntegrationType,
  HttpRouteIntegration,
  HttpRouteIntegrationBindOptions,
  HttpRouteIntegrationConfig,
  PayloadFormatVersion,
} from '@aws-cdk/aws-apigatewayv2-alpha';
import { Stack } from 'aws-cdk-lib';
import { CfnApi, CorsHttpMethod, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { GatewayAuthorizer, GatewayDefaults, GatewayIntegration, HttpGatewayApi, StageSet } from '../../lib';
import { sampleFunction } from '../sample';
import { adopt } from './adopted';

const gatewayDefaults = GatewayDefaults.SERVICE;
const issuer = 'https://login.example.com';

function httpApi(stack: Stack): HttpApi {
  const integration = new HttpLambdaIntegration('Integration', sampleFunction(stack));
  const authorizer = new HttpJwtAuthorizer('Jwt', issuer, { jwtAudience: ['shop'] });
  const api = new HttpApi(stack, 'Api', {
    corsPreflight: {
      allowOrigins: ['https://shop.example.com'],
      allowMethods: [CorsHttpMethod.ANY],
      allowHeaders: ['x-shop'],
    },
  });
  api.addRoutes({ path: '/items', methods: [HttpMethod.GET], integration });
  api.addRoutes({ path: '/orders', methods: [HttpMethod.POST], integration, authorizer });
  return api;
}

test('an HttpApi with JWT, CORS and its default stage is adopted', async () => {
  await adopt({
    before: httpApi,
    taken(stack) {
      const theirs = httpApi(stack);
      const api = HttpGatewayApi.fromHttpApi(stack, 'Adopted', theirs);
      new StageSet(stack, 'Stages', { api, gatewayDefaults, stages: { $default: { takeOver: theirs.defaultStage } } });
    },
    rewritten(stack) {
      const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
      const authorizer = GatewayAuthorizer.jwt({ name: 'Jwt', issuer, audience: ['shop'] });
      const api = new HttpGatewayApi(stack, 'Shop', {
        apiName: 'Api',
        gatewayDefaults,
        cors: { allowOrigins: ['https://shop.example.com'], allowMethods: ['*'], allowHeaders: ['x-shop'] },
        routes: { 'GET /items': { integration }, 'POST /orders': { integration, authorizer } },
      });
      new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
    },
  });
});

/** A Lambda function behind a route of the old module, which knows no integrations of aws-cdk-lib. */
class LambdaBackend extends HttpRouteIntegration {
  constructor(private readonly handler: IFunction) {
    super('Backend');
  }

  bind({ route }: HttpRouteIntegrationBindOptions): HttpRouteIntegrationConfig {
    this.handler.addPermission('Calls', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(route).formatArn({ service: 'execute-api', resource: `${route.httpApi.apiId}/*` }),
    });
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.handler.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    };
  }
}

function alphaApi(stack: Stack): AlphaHttpApi {
  const api = new AlphaHttpApi(stack, 'Api');
  const integration = new LambdaBackend(sampleFunction(stack));
  api.addRoutes({ path: '/items', methods: [AlphaHttpMethod.GET], integration });
  return api;
}

test('an HttpApi of the alpha module is adopted by its L1 resources', async () => {
  // The module announces with every call that it is deprecated.
  jest.spyOn(console, 'warn').mockImplementation();
  await adopt({
    before: (stack) => void alphaApi(stack),
    taken(stack) {
      const theirs = alphaApi(stack);
      const api = HttpGatewayApi.fromCfnApi(stack, 'Adopted', theirs.node.defaultChild as CfnApi);
      const stages = { $default: { takeOver: theirs.defaultStage! } };
      new StageSet(stack, 'Stages', { api, gatewayDefaults, stages });
    },
    rewritten(stack) {
      const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
      const routes = { 'GET /items': { integration } };
      const api = new HttpGatewayApi(stack, 'Shop', { apiName: 'Api', gatewayDefaults, routes });
      new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
    },
  });
});
