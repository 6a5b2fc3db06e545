import { App, Stack } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayIntegration, StageSet } from '../build';

// Makes one API in a process of its own and prints what it took. Arguments: plain or gatehouse, the number of routes.
const [, , variant, count] = process.argv;
const paths = Array.from({ length: Number(count) }, (_, index) => `route${index}`);

const variants: { [name: string]: (stack: Stack, fn: Function) => void } = {
  plain(stack, fn) {
    const api = new RestApi(stack, 'Api');
    for (const path of paths) api.root.addResource(path).addMethod('GET', new LambdaIntegration(fn));
  },
  gatehouse(stack, fn) {
    const integration = GatewayIntegration.lambdaProxy(fn);
    const api = new GatewayApi(stack, 'Api', {
      routes: Object.fromEntries(paths.map((path) => [`GET /${path}`, { integration }])),
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  },
};

const app = new App();
const stack = new Stack(app, 'Bench');
const fn = new Function(stack, 'Fn', { runtime: Runtime.NODEJS_22_X, handler: 'a.b', code: Code.fromInline('//') });
const start = performance.now();
variants[variant](stack, fn);
const constructed = performance.now();
const { template } = app.synth().getStackByName('Bench');
const synthesized = performance.now();
console.log(
  JSON.stringify({
    construct: constructed - start,
    synth: synthesized - constructed,
    resources: Object.keys(template.Resources).length,
    bytes: JSON.stringify(template, undefined, 1).length,
    memory: process.resourceUsage().maxRSS,
  }),
);
