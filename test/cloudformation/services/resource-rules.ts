import { Properties, Resource } from '../../../lib/update-model/resources';
import { ServiceRules } from '../../../lib/update-model/services/service-rules';
import { Environment } from '../environment';

/** What a service does with a type of resource beyond what the library's model of updates knows. */
export interface ResourceRules extends ServiceRules {
  /** Throws what the service answers to properties that it refuses; `current` is there for an update. */
  accept?(environment: Environment, properties: Properties, current?: Resource): void;
  /** Attributes that only the whole account knows, beside those of the model. */
  attributesOf?(environment: Environment, properties: Properties, id: string): { readonly [name: string]: any };
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
