import { StageElement } from './elements';
import { methodSettingsOfStage } from './method-settings';
import { nameOf } from './named-stages';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

/** What a stage says about the execution log of one method or route, or of all of them. */
export interface LogSetting {
  readonly element: StageElement;
  readonly stage: string;
  /** `GET /pets`, `every method`, `every route`. */
  readonly routeKey: string;
  readonly properties: Properties;
}

export function* logSettingsOf(model: TemplateModel): Iterable<LogSetting> {
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
