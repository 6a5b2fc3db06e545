import { Value } from '../intrinsics';
import { Place } from '../place';
import { Properties, Resource } from '../resources';

/** What a service does with a type of resource beyond what the specification says, as far as an update meets it. */
export interface ServiceRules {
  /** The name that cannot be taken twice, where the specification does not know it. */
  customName?(properties: Properties): string | undefined;
  /** How far a name must be unique. */
  readonly namesAreUniqueIn?: 'region' | 'account' | 'world';
  /** What the key is in place of the identifier. */
  keyOf?(properties: Properties, id: string): string;
  /** Attributes, and what `Ref` gives under the name `Ref`. */
  attributesOf?(place: Place, properties: Properties, id: string): { readonly [name: string]: Value };
  /** Throws what the service answers where something that is there stands in the way; `current` is there for an update. */
  refuseExisting?(place: Place, properties: Properties, current?: Resource): void;
  /** What the service has after an update from one set of properties to another. */
  updated?(current: Properties, previous: Properties, desired: Properties): Properties;
}

export type ServiceRulesByType = { readonly [type: string]: ServiceRules };
