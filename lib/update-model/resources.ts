import { Value } from './intrinsics';

export interface Properties {
  readonly [name: string]: Value;
}

/** A resource as it is in the account, whoever made it. */
export interface Resource {
  readonly type: string;
  /** What `Ref` gives. */
  readonly id: string;
  /** What no second resource of the type can have, in the place that the type's names are unique in. */
  readonly key: string;
  readonly attributes: { readonly [name: string]: Value };
  /** As the service has them, which need not be what a template says. */
  properties: Properties;
  /** What the service knows beyond the properties: the snapshot of a deployment, the status of a custom resource. */
  state?: Value;
}

/** The resources of a region. */
export class Resources {
  private readonly byKey = new Map<string, Resource>();

  add(resource: Resource): void {
    this.byKey.set(placeOf(resource.type, resource.key), resource);
  }

  remove(resource: Resource): void {
    this.byKey.delete(placeOf(resource.type, resource.key));
  }

  has(resource: Resource): boolean {
    return this.byKey.get(placeOf(resource.type, resource.key)) === resource;
  }

  withKey(type: string, key: string): Resource | undefined {
    return this.byKey.get(placeOf(type, key));
  }

  /** All resources of a type, or of one of several. */
  all(...types: string[]): Resource[] {
    return [...this.byKey.values()].filter(({ type }) => types.includes(type));
  }

  find(type: string, isWanted: (properties: Properties, resource: Resource) => boolean): Resource | undefined {
    return this.all(type).find((resource) => isWanted(resource.properties, resource));
  }

  withId(type: string, id: string): Resource | undefined {
    return this.find(type, (_, resource) => resource.id === id);
  }

  get everything(): Resource[] {
    return [...this.byKey.values()];
  }
}

function placeOf(type: string, key: string): string {
  return `${type} ${key}`;
}
