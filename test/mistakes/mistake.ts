import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Function, IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  GatewayApi,
  GatewayApiProps,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  HttpGatewayApiProps,
  IGatewayApi,
  StageSet,
  StageSetProps,
  WebSocketGatewayApi,
  WebSocketGatewayApiProps,
} from '../../lib';
import { catalogue } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/severity';
import { TemplateModel } from '../../lib/template-model/template-model';
import { sampleFunction } from '../sample';

/** Something that people write, and what becomes of it: `refused AGW-…`, `warned AGW-…`, or `allowed:` and why. */
export type Mistake = readonly [mistake: string, outcome: string, write: (world: World) => unknown];

/** Where a mistake is made: a stack with a function, and the shortest ways to make APIs with a stage. */
export interface World {
  readonly stack: Stack;
  readonly fn: Function;
  rest(routes: unknown, props?: GatewayApiProps | object, stages?: Partial<StageSetProps> | object): GatewayApi;
  http(routes: unknown, props?: HttpGatewayApiProps | object): HttpGatewayApi;
  webSocket(routes: unknown, props?: WebSocketGatewayApiProps | object): WebSocketGatewayApi;
}

/** A route that a function answers, for everybody. */
export const calls = (fn: IFunction, more: object = {}) => ({
  integration: GatewayIntegration.lambdaProxy(fn),
  authorizer: GatewayAuthorizer.publicAccess(),
  ...more,
});

/** What templates lack that are as short as can be, whatever the mistake. */
const OF_SHORT_TEMPLATES = ['AGW-EP-02', 'AGW-INT-70', 'AGW-WS-02'];

/** What becomes of a mistake: the rule that refuses it or warns of it, if there is one. */
export function outcomeOf(write: (world: World) => unknown): string {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  const stack = new Stack(app, 'Sample');
  try {
    const written = write(worldIn(stack)) as { Resources?: object } | undefined;
    const template = written?.Resources ? written : Template.fromStack(stack).toJSON();
    const found = catalogue.flatMap((rule) => rule.findingsIn(TemplateModel.fromTemplate(template)));
    const errors = found.filter(({ rule }) => rule.severity === Severity.ERROR);
    if (errors.length > 0) return `refused ${errors[0].rule.id}`;
    const told = Annotations.fromStack(stack)
      .findWarning('*', Match.anyValue())
      .map(({ entry }) => String(entry.data));
    const warned = [...found.map(({ rule }) => rule.id), ...told.flatMap((text) => text.match(/AGW-[A-Z]+-\d+/) ?? [])];
    const ids = [...new Set(warned)].filter((id) => !OF_SHORT_TEMPLATES.includes(id)).sort();
    return ids.length > 0 ? `warned ${ids.join(', ')}` : 'allowed';
  } catch (error) {
    return `refused ${/AGW-[A-Z]+-\d+/.exec((error as Error).message)?.[0] ?? 'by aws-cdk-lib'}`;
  }
}

function worldIn(stack: Stack): World {
  const served = <Api extends IGatewayApi>(api: Api, stages: object): Api => {
    new StageSet(stack, 'Stages', { api, ...stages });
    return api;
  };
  const prod = { stages: { prod: {} } };
  return {
    stack,
    fn: sampleFunction(stack),
    rest: (routes, props = {}, stages = prod) =>
      served(new GatewayApi(stack, 'Api', { routes: routes as GatewayApiProps['routes'], ...props }), stages),
    http: (routes, props = {}) =>
      served(new HttpGatewayApi(stack, 'Api', { routes: routes as HttpGatewayApiProps['routes'], ...props }), prod),
    webSocket: (routes, props = {}) =>
      served(
        new WebSocketGatewayApi(stack, 'Api', { routes: routes as WebSocketGatewayApiProps['routes'], ...props }),
        prod,
      ),
  };
}
