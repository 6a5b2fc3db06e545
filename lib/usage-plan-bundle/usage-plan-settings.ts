import { IMappingTarget } from '../apis/i-mapping-target';
import { Throttle } from '../apis/throttle';
import { ApiKeySource } from './api-key-source';
import { Quota } from './quota';

/** Settings of one usage plan. */
export interface UsagePlanSettings {
  /**
   * The name that the service shows. It may change; the name in the bundle may not: it is what the plan's logical id comes from, and
   * another one is another plan, which cannot take over the keys in one deployment.
   *
   * @default - the name in the bundle
   */
  readonly planName?: string;

  /**
   * How many requests each key of the plan may send.
   *
   * Errors: AGW-KEY-16.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   * @default - the limit of the stage
   */
  readonly throttle?: Throttle;

  /**
   * How many requests each key of the plan may send in a period.
   *
   * @default - any number
   */
  readonly quota?: Quota;

  /**
   * Limits of single routes, for each key, by route key. They need a `throttle` of the plan, and are at most 20 for a stage. A
   * route may be one of several APIs of the plan; it is limited in those that have it.
   *
   * Errors: AGW-KEY-16, AGW-KEY-21, AGW-PATH-17 for a route that none of the APIs has, with the nearest ones that are there.
   *
   * @default - none
   */
  readonly methodThrottles?: { readonly [routeKey: string]: Throttle };

  /**
   * The API keys of the plan. Plans that name the same client share its key.
   *
   * A key cannot move to another plan of the same stage in one deployment: see `UsagePlanBundleProps.keysWithoutPlan`.
   *
   * Errors: AGW-KEY-11 for a key that another plan of the same stage has, AGW-KEY-35 for a client with two different keys.
   *
   * @default - none
   */
  readonly keys?: ApiKeySource[];

  /**
   * The stages that the plan opens.
   *
   * @default - the stages of the bundle
   */
  readonly stages?: IMappingTarget[];

  /**
   * A description of the plan.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Tags of the plan.
   *
   * @default - none
   */
  readonly tags?: { readonly [name: string]: string };
}
