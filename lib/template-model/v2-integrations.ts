import { ApiKind } from './api-kind';
import { IntegrationElement } from './elements';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

export interface V2Integration {
  readonly element: IntegrationElement;
  readonly properties: Properties;
  readonly kind: ApiKind;
  /** The key of the route that it serves, or its logical id. */
  readonly routeKey: string;
}

/** Every integration of the HTTP and WebSocket APIs that stand in the template, as resources of their own. */
export function* v2IntegrationsOf(model: TemplateModel): Iterable<V2Integration> {
  for (const api of [...model.httpApis, ...model.webSocketApis]) {
    if (api.resourceType !== 'AWS::ApiGatewayV2::Api') continue;
    for (const element of api.integrations.filter(({ location }) => location === undefined)) {
      const routeKey = element.route?.key ?? element.logicalId;
      yield { element, properties: element.properties, kind: api.kind, routeKey };
    }
  }
}
