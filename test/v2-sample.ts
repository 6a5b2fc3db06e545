import { Template } from 'aws-cdk-lib/assertions';
import {
  GatewayIntegration,
  HttpGatewayApi,
  HttpGatewayApiProps,
  HttpGatewayRoute,
  StageSet,
  StageSettings,
  WebSocketGatewayApi,
  WebSocketGatewayApiProps,
  WebSocketGatewayRoute,
} from '../lib';
import { sampleStack, validTemplateOf } from './sample';

/** A route of an HTTP API that needs no other resource. */
export const proxyRoute: HttpGatewayRoute = { integration: GatewayIntegration.http('https://pets.example.com') };

/** A route of a WebSocket API that needs no other resource. */
export const quietRoute: WebSocketGatewayRoute = { integration: GatewayIntegration.mock({ 200: {} }) };

type Stages = { readonly [name: string]: StageSettings };

/** The template of an HTTP API with its stages. */
export function httpTemplateOf(
  props: HttpGatewayApiProps,
  stack = sampleStack(),
  stages: Stages = { $default: {} },
): Template {
  const api = new HttpGatewayApi(stack, 'Api', props);
  new StageSet(stack, 'Stages', { api, stages });
  return validTemplateOf(stack);
}

/** The template of a WebSocket API with its stages. */
export function webSocketTemplateOf(
  props: WebSocketGatewayApiProps,
  stack = sampleStack(),
  stages: Stages = { live: {} },
): Template {
  const api = new WebSocketGatewayApi(stack, 'Api', props);
  new StageSet(stack, 'Stages', { api, stages });
  return validTemplateOf(stack);
}

/** The properties of all resources of a type of `AWS::ApiGatewayV2`. */
export function partsOf(template: Template, type: string): any[] {
  return Object.values(template.findResources(`AWS::ApiGatewayV2::${type}`)).map(({ Properties }) => Properties);
}

/** The routes of a template by key, each with the integration that it leads to. */
export function v2RoutesOf(template: Template): { [key: string]: any } {
  const integrations = template.findResources('AWS::ApiGatewayV2::Integration');
  return Object.fromEntries(
    partsOf(template, 'Route').map((route) => {
      const [, { Ref: id }] = route.Target['Fn::Join'][1];
      return [route.RouteKey, { ...route, integration: integrations[id].Properties }];
    }),
  );
}

/** The stages of a template by name. */
export function v2StagesOf(template: Template): { [name: string]: any } {
  const stages = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
  return Object.fromEntries(stages.map((stage) => [stage.Properties.StageName, stage]));
}
