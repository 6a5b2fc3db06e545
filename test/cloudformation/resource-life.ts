import { Environment } from './environment';
import { Value } from './intrinsics';
import { Properties, Resource } from './resources';
import { ServiceError } from './service-error';
import { ResourceRules } from './services/resource-rules';
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
  const resource = identified(environment, type, properties, newName, rules);
  refuseTwins(environment, resource, rules);
  environment.resources.add(resource);
  rules.made?.(environment, resource);
  return resource;
}

/** A resource with the name that a template gives to one, which no stack has any more. */
export function unownedTwin(environment: Environment, type: string, properties: Properties): Resource | undefined {
  const name = customNameOf(environment, type, properties);
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

/** The name that a template gives to a resource, with which CloudFormation cannot replace it: all that its key is made of. */
export function customNameOf(environment: Environment, type: string, properties: Properties): string | undefined {
  const { customName, keyOf } = rulesOf(type);
  if (customName) return customName(properties) && (keyOf?.(properties, '', environment) ?? customName(properties));
  const { identifier, settable } = specificationOf(type);
  const isPlace = identifier.length > 1;
  return isPlace ? undefined : settable.map((name) => properties[name]).find((name) => name !== undefined);
}

function identified(
  environment: Environment,
  type: string,
  properties: Properties,
  newName: string,
  rules: ResourceRules,
): Resource {
  const { identifier, ref, settable, attributes: names, arn } = specificationOf(type);
  const id = environment.newId();
  const named: { [name: string]: Value } = {};
  for (const name of settable) named[name] = properties[name] ?? newName;
  for (const name of [...identifier, ...names]) named[name] ??= nameOrId(name, id, newName);
  const ofArn: { [name: string]: string } = {
    Partition: 'aws',
    Region: environment.region,
    Account: environment.account,
    ...named,
  };
  if (arn) {
    const text = arn.replace(/\$\{(\w+)\}/g, (_, name: string) => String(ofArn[name] ?? properties[name] ?? newName));
    for (const name of new Set([...names, ...identifier])) if (isArnOf(type, name)) named[name] = text;
  }
  const attributes: { [name: string]: Value } = { ...named, ...rules.attributesOf?.(environment, properties, id) };
  const refId = attributes.Ref ?? ref.map((name) => attributes[name]).join('|');
  const key = rules.keyOf?.(properties, id, environment) ?? identifier.map((name) => attributes[name]).join('|');
  return { type, id: String(refId || newName), key: key || id, attributes, properties };
}

/** `Arn`, `TopicArn` of a topic, `DomainNameArn` of a domain name, but not `StreamArn` of a table. */
function isArnOf(type: string, attribute: string): boolean {
  const [, , noun] = type.split('::');
  return attribute === 'Arn' || attribute === `${noun}Arn` || attribute === `${noun.replace(/V2$/, '')}Arn`;
}

/** A name or an id of the service's own. */
function nameOrId(attribute: string, id: string, newName: string): string {
  if (/Name$/.test(attribute) && !/DomainName$/.test(attribute)) return newName;
  return /Id$/.test(attribute) ? id : `${attribute}-of-${id}`;
}

function refuseTwins(environment: Environment, { type, key }: Resource, rules: ResourceRules): void {
  const places = {
    region: [environment],
    account: environment.ofAccount,
    world: [...environment.world.environments.values()],
  }[rules.namesAreUniqueIn ?? 'region'];
  if (places.some(({ resources }) => resources.withKey(type, key))) {
    throw new ServiceError('AlreadyExists', `${type} ${key} already exists`);
  }
}
