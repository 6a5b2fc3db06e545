import { Value } from './intrinsics';
import { Place } from './place';
import { Properties, Resource } from './resources';
import { ServiceError } from './service-error';
import { ServiceRules } from './services/service-rules';
import { serviceRulesOf } from './services/services';
import { ResourceSpecification } from './specification';

/** What a resource gets that is made: its id, its key, and its attributes. */
export function identified(
  place: Place,
  type: string,
  properties: Properties,
  specification: ResourceSpecification,
  { id, newName, rules }: { readonly id: string; readonly newName: string; readonly rules: ServiceRules },
): Resource {
  const { arn, attributes: names, identifier, ref, settable } = specification;
  const named: { [name: string]: Value } = {};
  for (const name of settable) named[name] = properties[name] ?? newName;
  for (const name of [...identifier, ...names]) named[name] ??= nameOrId(name, id, newName);
  const ofArn: { [name: string]: string } = {
    Partition: 'aws',
    Region: place.region,
    Account: place.account,
    ...named,
  };
  if (arn) {
    const text = arn.replace(/\$\{(\w+)\}/g, (_, name: string) => String(ofArn[name] ?? properties[name] ?? newName));
    for (const name of new Set([...names, ...identifier])) if (isArnOf(type, name)) named[name] = text;
  }
  const attributes: { [name: string]: Value } = { ...named, ...rules.attributesOf?.(place, properties, id) };
  const refId = attributes.Ref ?? ref.map((name) => attributes[name]).join('|');
  const key = rules.keyOf?.(properties, id) ?? identifier.map((name) => attributes[name]).join('|');
  return { type, id: String(refId || newName), key: key || id, attributes, properties };
}

/** The name that a template gives to a resource, with which CloudFormation cannot replace it: all that its key is made of. */
export function customNameOf(
  type: string,
  properties: Properties,
  { identifier, settable }: ResourceSpecification,
): string | undefined {
  const { customName, keyOf } = serviceRulesOf(type);
  if (customName) return customName(properties) && (keyOf?.(properties, '') ?? customName(properties));
  const isPlace = identifier.length > 1;
  return isPlace ? undefined : settable.map((name) => properties[name]).find((name) => name !== undefined);
}

/** Throws where another resource has the key already, as far as the type's names are unique. */
export function refuseTwins(place: Place, { type, key }: Resource): void {
  const places = {
    region: [place],
    account: place.everywhere.filter(({ account }) => account === place.account),
    world: place.everywhere,
  }[serviceRulesOf(type).namesAreUniqueIn ?? 'region'];
  if (places.some(({ resources }) => resources.withKey(type, key))) {
    throw new ServiceError('AlreadyExists', `${type} ${key} already exists`);
  }
}

/** `Arn`, `TopicArn` of a topic, `DomainNameArn` of a domain name, but not `StreamArn` of a table. */
function isArnOf(type: string, attribute: string): boolean {
  const [, , noun = ''] = type.split('::');
  return attribute === 'Arn' || attribute === `${noun}Arn` || attribute === `${noun.replace(/V2$/, '')}Arn`;
}

/** A name or an id of the service's own. */
function nameOrId(attribute: string, id: string, newName: string): string {
  if (/Name$/.test(attribute) && !/DomainName$/.test(attribute)) return newName;
  return /Id$/.test(attribute) ? id : `${attribute}-of-${id}`;
}
