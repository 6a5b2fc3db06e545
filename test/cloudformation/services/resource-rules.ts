import { Environment } from '../environment';
import { Value } from '../intrinsics';
import { Properties, Resource } from '../resources';

/** What a service does with a type of resource beyond what the specification says. */
export interface ResourceRules {
  /** Throws what the service answers to properties that it refuses; `current` is there for an update. */
  accept?(environment: Environment, properties: Properties, current?: Resource): void;
  /** The name that cannot be taken twice, where the specification does not know it. */
  customName?(properties: Properties): string | undefined;
  /** How far a name must be unique. */
  readonly namesAreUniqueIn?: 'region' | 'account' | 'world';
  /** What the key is in place of the identifier. */
  keyOf?(properties: Properties, id: string, environment: Environment): string;
  /** Attributes, and what `Ref` gives under the name `Ref`. */
  attributesOf?(environment: Environment, properties: Properties, id: string): { readonly [name: string]: Value };
  /** What the service has after an update from one set of properties to another. */
  updated?(current: Properties, previous: Properties, desired: Properties): Properties;
  /** After the resource was made. */
  made?(environment: Environment, resource: Resource): void;
  /** After the resource was changed. */
  changed?(environment: Environment, resource: Resource, previous: Properties): void;
  /** Throws what the service answers when the resource cannot be deleted. */
  acceptDeletion?(environment: Environment, resource: Resource): void;
  /** After the resource is gone. */
  deleted?(environment: Environment, resource: Resource): void;
}

export type RulesByType = { readonly [type: string]: ResourceRules };
