import { Stack } from 'aws-cdk-lib';
import { GatewayAuthorizer, GatewayIntegration, GatewayRoute } from '../../lib';
import { LocalGateway } from '../../lib/local';
import {
  MappingTemplateEvent,
  renderMappingTemplate,
} from '../../lib/local-gateway/mapping-template/render-mapping-template';
import { HeaderList } from '../../lib/local-gateway/messages/header-list';
import { ServiceCall } from '../../lib/local-gateway/pipeline/backends';
import { templateOf } from '../sample';

/** What a route of a REST API makes of a request, as its backend gets it. References of the CDK read `resolved`. */
export function requestFor(
  integration: GatewayIntegration,
  event: MappingTemplateEvent,
  pathVariables: string[] = [],
): string {
  const route = { key: 'POST /a', verb: 'POST', path: '/a', pathVariables };
  const template = integration._backend.forRest!(route).requestTemplates!['application/json'];
  return renderMappingTemplate(withoutReferences(template), { context: { requestId: 'request-1' }, ...event });
}

/** What a route of a WebSocket API makes of a message. */
export function messageFor(integration: GatewayIntegration, routeKey: string, event: MappingTemplateEvent): string {
  const { requestTemplate } = integration._backend.forWebSocket!(routeKey);
  return renderMappingTemplate(withoutReferences(requestTemplate!), event);
}

const withoutReferences = (template: string) => template.replace(/\$\{Token\[[^\]]*\]\}/g, 'resolved');

/** A REST API with one route that everybody may call, answering on this machine; services answer as told. */
export function serve(
  routes: { readonly [key: string]: GatewayRoute },
  stack: Stack,
  answer: { status?: number; headers?: { [name: string]: string }; body?: string | Buffer } = {},
  cors?: { readonly allowOrigins: string[] },
) {
  const calls: ServiceCall[] = [];
  const { status = 200, headers = { 'Content-Type': 'application/json' }, body = '{}' } = answer;
  const template = templateOf({ routes, cors, authorizer: GatewayAuthorizer.publicAccess() }, stack);
  const gateway = LocalGateway.fromTemplate(template.toJSON(), {
    backends: {
      service: async (call) => {
        calls.push(call);
        return { status, headers: HeaderList.of(headers), body: Buffer.from(body) };
      },
    },
  });
  return { calls, fetch: gateway.fetch.bind(gateway, 'prod') };
}
