import { StageElement } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';
import { Properties } from '../../gateway-model/properties';
import { methodSettingsOfStage } from '../stages/method-settings';
import { nameOf } from '../stages/named-stages';

/** What a stage says about the execution log of one method or route, or of all of them. */
export interface LogSetting {
  readonly element: StageElement;
  readonly stage: string;
  /** `GET /pets`, `every method`, `every route`. */
  readonly routeKey: string;
  readonly properties: Properties;
}

export function* logSettingsOf(model: GatewayModel): Iterable<LogSetting> {
  for (const element of model.stages) yield* logSettingsOfStage(element);
}

export function* logSettingsOfStage(element: StageElement): Iterable<LogSetting> {
  const stage = nameOf(element);
  for (const { properties, routeKey = 'a method' } of methodSettingsOfStage(element)) {
    yield { element, stage, routeKey, properties };
  }
  const { properties } = element;
  if (properties.has('DefaultRouteSettings')) {
    yield { element, stage, routeKey: 'every route', properties: properties.map('DefaultRouteSettings') };
  }
  const routes = properties.map('RouteSettings');
  for (const routeKey of routes.names()) yield { element, stage, routeKey, properties: routes.map(routeKey) };
}
