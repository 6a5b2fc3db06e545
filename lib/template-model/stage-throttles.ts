import { StageElement } from './elements';
import { nameOf } from './named-stages';
import { Properties } from './properties';
import { Subject } from './subject';
import { TemplateModel } from './template-model';

/** The limits of a stage, or of one of its methods or routes. */
export interface StageThrottle {
  readonly stage: string;
  /** Requests a second. */
  readonly rateLimit?: number;
  readonly burstLimit?: number;
}

export function* throttlesOf(model: TemplateModel): Iterable<Subject<StageThrottle>> {
  for (const element of model.stages) {
    for (const settings of settingsOf(element)) {
      const rateLimit = settings.number('ThrottlingRateLimit');
      const burstLimit = settings.number('ThrottlingBurstLimit');
      if (rateLimit === undefined && burstLimit === undefined) continue;
      yield { element, value: { stage: nameOf(element), rateLimit, burstLimit } };
    }
  }
}

/** Settings of methods in a REST API, of routes in the others. */
function settingsOf({ properties }: StageElement): Properties[] {
  const routes = properties.map('RouteSettings');
  return [
    ...properties.maps('MethodSettings'),
    properties.map('DefaultRouteSettings'),
    ...routes.names().map((routeKey) => routes.map(routeKey)),
  ];
}
