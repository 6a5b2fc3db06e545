import { App, Stack } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { DefinitionForm, GatewayApi, GatewayIntegration, HttpGatewayApi, StageSet } from 'cdk-gatehouse';

// Makes one API in a process of its own and prints what it took. Arguments: a variant, the number of routes.
const [, , variant, count] = process.argv;
const paths = Array.from({ length: Number(count) }, (_, index) => `route${index}`);

const routesTo = (fn: Function) => {
  const integration = GatewayIntegration.lambdaProxy(fn);
  return Object.fromEntries(paths.map((path) => [`GET /${path}`, { integration }]));
};

const functionIn = (stack: Stack, id: string) =>
  new Function(stack, id, { runtime: Runtime.NODEJS_22_X, handler: 'a.b', code: Code.fromInline('//') });

/** A REST API as one body, over 20 functions. */
function bodyOf(stack: Stack, fn: Function): void {
  const functions = [fn, ...Array.from({ length: 19 }, (_, index) => functionIn(stack, `Fn${index}`))];
  const integrations = functions.map((one) => GatewayIntegration.lambdaProxy(one));
  const routes = paths.map((path, index) => [`GET /${path}`, { integration: integrations[index % 20] }]);
  const api = new GatewayApi(stack, 'Api', { definition: DefinitionForm.OPENAPI, routes: Object.fromEntries(routes) });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
}

const variants: { [name: string]: (stack: Stack, fn: Function) => void } = {
  'plain REST'(stack, fn) {
    const api = new RestApi(stack, 'Api');
    for (const path of paths) api.root.addResource(path).addMethod('GET', new LambdaIntegration(fn));
  },
  'Gatehouse REST'(stack, fn) {
    const api = new GatewayApi(stack, 'Api', { routes: routesTo(fn) });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  },
  'Gatehouse REST body': bodyOf,
  'Gatehouse REST asset': bodyOf,
  'plain HTTP'(stack, fn) {
    const api = new HttpApi(stack, 'Api');
    const integration = new HttpLambdaIntegration('Integration', fn);
    for (const path of paths) api.addRoutes({ path: `/${path}`, methods: [HttpMethod.GET], integration });
  },
  'Gatehouse HTTP'(stack, fn) {
    const api = new HttpGatewayApi(stack, 'Api', { routes: routesTo(fn) });
    new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
  },
};

const app = new App();
const stack = new Stack(app, 'Bench', {
  // Where the account and the region are known, a large body is an asset.
  env: variant.endsWith('body') ? undefined : { account: '111111111111', region: 'eu-west-1' },
  suppressTemplateIndentation: true,
});
const fn = functionIn(stack, 'Fn');
const before = process.cpuUsage();
const start = performance.now();
variants[variant](stack, fn);
const constructed = performance.now();
const { template } = app.synth().getStackByName('Bench');
const synthesized = performance.now();
const { system, user } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    construct: constructed - start,
    synth: synthesized - constructed,
    processor: (system + user) / 1000,
    resources: Object.keys(template.Resources).length,
    bytes: JSON.stringify(template).length,
    memory: process.resourceUsage().maxRSS,
  }),
);
