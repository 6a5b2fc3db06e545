import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const REQUEST_TEMPLATE = `#if($input.params('fail') == 'yes'){"statusCode": 500}#else{"statusCode": 200}#end`;

const RESPONSE_TEMPLATE = `#set($name = $input.params('name'))
{
  "id": "$context.requestId",
  "name": "$util.escapeJavaScript($name)",
  "numbers": [#foreach($number in [1, 2, 3])$number#if($foreach.hasNext), #end#end]
}`;

/** Synthesizes 100 routes: one in front of a function, 99 mocks with a request and a response template. */
export function synthesize(outdir: string): void {
  const app = new App({ outdir, context: { 'aws:cdk:disable-asset-staging': true } });
  const stack = new Stack(app, 'Bench');
  const hello = new Function(stack, 'Hello', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'hello.handler',
    code: Code.fromAsset(join(__dirname, 'handlers')),
  });
  const mock = GatewayIntegration.fromCdk(
    new MockIntegration({
      requestTemplates: { 'application/json': REQUEST_TEMPLATE },
      integrationResponses: [{ statusCode: '200', responseTemplates: { 'application/json': RESPONSE_TEMPLATE } }],
    }),
  );
  const mocks = Array.from({ length: 99 }, (_, index) => [`GET /mock-${index}`, { integration: mock }]);
  const api = new GatewayApi(stack, 'Api', {
    authorizer: GatewayAuthorizer.publicAccess(),
    routes: { 'GET /hello': { integration: GatewayIntegration.lambdaProxy(hello) }, ...Object.fromEntries(mocks) },
  });
  // More than any load here, so that no request is throttled.
  const throttle = { rateLimit: 10_000, burstLimit: 5_000 };
  new StageSet(stack, 'Stages', { api, stages: { dev: { throttle } } });
  app.synth();
}
