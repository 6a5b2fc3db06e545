import { Element } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { TemplateValues } from '../template-values/template-values';
import { accountThrottleOf } from './account-throttle';
import { Throttle, throttleOf } from './limits';

/** What a stage of an HTTP or a WebSocket API lets through. */
export interface RouteThrottles {
  readonly ofStage?: Throttle;
  readonly ofRoutes: ReadonlyMap<string, Throttle>;
  readonly ofAccount: Throttle;
}

export function readRouteThrottles(stage: Element, values: TemplateValues): RouteThrottles {
  const routeSettings = Properties.of(values.of(stage.properties, 'RouteSettings'));
  return {
    ofStage: throttleOf(Properties.of(values.of(stage.properties, 'DefaultRouteSettings')), 'Throttling'),
    ofRoutes: new Map(
      routeSettings.names().flatMap((key) => {
        const throttle = throttleOf(routeSettings.map(key), 'Throttling');
        return throttle ? [[key, throttle] as const] : [];
      }),
    ),
    ofAccount: accountThrottleOf(stage, values),
  };
}

/** One request to a route of a stage. */
export interface RouteRequest {
  readonly stage: {
    readonly name: string;
    readonly api: { readonly id: string; readonly region: string };
    readonly throttles: RouteThrottles;
  };
  readonly route: { readonly key: string };
  readonly runtime: GatewayRuntime;
  readonly trace: Trace;
}

/** A request must get through the limits of its route, or of the stage, and of the account; false when one holds it up. */
export function passesRouteThrottles({ stage, route, runtime, trace }: RouteRequest): boolean {
  const { ofAccount, ofRoutes, ofStage } = stage.throttles;
  const ofRoute = ofRoutes.get(route.key);
  trace.note({ limits: { route: ofRoute, stage: ofRoute ? undefined : ofStage, account: ofAccount } });
  const levels: [string, Throttle | undefined][] = [
    [`${stage.api.id} ${stage.name} ${route.key}`, ofRoute ?? ofStage],
    [`account ${stage.api.region}`, ofAccount],
  ];
  return levels.every(([name, limit]) => limit === undefined || runtime.limits.takeToken(name, limit));
}
