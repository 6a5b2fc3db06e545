import { ApiKind } from './api-kind';
import { ApiElement, IntegrationElement, RouteElement } from './elements';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

export interface RestIntegration {
  readonly element: IntegrationElement;
  readonly properties: Properties;
  readonly api: ApiElement;
  readonly route: RouteElement;
  /** The route's key, or its logical id where only CloudFormation knows the key. */
  readonly routeKey: string;
  readonly type?: string;
  readonly uri?: string;
}

/** The integration of every method of every REST API, also of those that stand in another template. */
export function* restIntegrationsOf(model: TemplateModel): Iterable<RestIntegration> {
  for (const route of model.routes) {
    const { api, integration: element } = route;
    if (!element || api.kind !== ApiKind.REST) continue;
    const { properties, integrationType: type, uri } = element;
    yield { element, properties, api, route, routeKey: route.key ?? route.logicalId, type, uri };
  }
}

/** False for an operation of an OpenAPI body, where the import may fill in what is missing. */
export function isMethodResource({ route }: RestIntegration): boolean {
  return route.location === undefined;
}
