import { IConstruct } from 'constructs';
import { knownDefaults } from '../rules/adoption/known-defaults';

/**
 * What holds for all that is not said of an API, of its stages and of its domain names. Once published, a generation never changes; a
 * version of the library that finds better defaults adds one.
 *
 * The context key `cdk-gatehouse:defaults` names the generation of a whole app, stack or stage, as the CDK's feature flags do. Without it
 * the newest one holds.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html
 */
export enum GatewayDefaults {
  /**
   * What the service does when nothing is said: open routes, no throttle but the account's, no validation, no logs, no traces. What is
   * not said is not written either, so that a deployment leaves it as it is. For an API that is deployed and that others made.
   */
  SERVICE = 'service',
  /** Those of version 0.1 of this library. */
  V0_1 = '0.1',
}

const CONTEXT_KEY = 'cdk-gatehouse:defaults';

const KNOWN = Object.values(GatewayDefaults);

const NEWEST = KNOWN[KNOWN.length - 1];

/** The generation of defaults that holds for a construct: the first that is given, or that of its app. */
export function defaultsIn(scope: IConstruct, ...given: (GatewayDefaults | undefined)[]): GatewayDefaults {
  const generation: unknown = given.find((one) => one !== undefined) ?? scope.node.tryGetContext(CONTEXT_KEY) ?? NEWEST;
  knownDefaults.enforce({ given: generation, known: KNOWN });
  return generation as GatewayDefaults;
}
