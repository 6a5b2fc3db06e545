import { ApiKind } from '../../gateway-model/api-kind';
import { ApiElement, IntegrationElement, RouteElement } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';
import { Properties } from '../../gateway-model/properties';

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
export function* restIntegrationsOf(model: GatewayModel): Iterable<RestIntegration> {
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
