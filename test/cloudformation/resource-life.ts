import { customNameOf, identified, refuseTwins } from '../../lib/update-model/resource-identity';
import { Properties, Resource } from '../../lib/update-model/resources';
import { Environment } from './environment';
import { rulesOf } from './services/services';
import { specificationOf } from './specification';

/** Makes a resource, by its specification and by what the service refuses. */
export function makeResource(
  environment: Environment,
  type: string,
  properties: Properties,
  newName: string,
): Resource {
  const rules = rulesOf(type);
  rules.accept?.(environment, properties);
  rules.refuseExisting?.(environment, properties);
  const resource = identified(environment, type, properties, specificationOf(type), {
    id: environment.newId(),
    newName,
    rules,
  });
  refuseTwins(environment, resource);
  environment.resources.add(resource);
  rules.made?.(environment, resource);
  return resource;
}

/** A resource with the name that a template gives to one, which no stack has any more. */
export function unownedTwin(environment: Environment, type: string, properties: Properties): Resource | undefined {
  const name = customNameOf(type, properties, specificationOf(type));
  const twin = name === undefined ? undefined : environment.resources.withKey(type, name);
  const isOwned = [...environment.stacks.values()].some((stack) =>
    [...stack.resources.values()].some(({ resource }) => resource === twin),
  );
  return isOwned ? undefined : twin;
}

export function updateResource(
  environment: Environment,
  resource: Resource,
  previous: Properties,
  desired: Properties,
): void {
  const rules = rulesOf(resource.type);
  rules.accept?.(environment, desired, resource);
  rules.refuseExisting?.(environment, desired, resource);
  const before = resource.properties;
  resource.properties = rules.updated?.(before, previous, desired) ?? desired;
  rules.changed?.(environment, resource, before);
}

export function deleteResource(environment: Environment, resource: Resource): void {
  // What is gone already needs no deletion: a service deletes parts with their whole.
  if (!environment.resources.has(resource)) return;
  const rules = rulesOf(resource.type);
  rules.acceptDeletion?.(environment, resource);
  environment.resources.remove(resource);
  rules.deleted?.(environment, resource);
}
