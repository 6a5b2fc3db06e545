import { OutputUnit } from '@cfworker/json-schema';

/** One error of a validation in the words that the service's own validator has for it. */
export function inWordsOfTheService(error: OutputUnit, root: unknown, schema: unknown): string {
  const instance = at(root, error.instanceLocation);
  const limit = at(schema, error.keywordLocation);
  switch (error.keyword) {
    case 'required':
      return `object has missing required properties (${list(missingOf(limit, instance))})`;
    case 'type':
      return `instance type (${typeOf(instance)}) does not match any allowed primitive type (allowed: ${list(allowedBy(limit))})`;
    case 'enum':
      return `instance value (${JSON.stringify(instance)}) not found in enum (possible values: ${JSON.stringify(limit)})`;
    case 'minimum':
      return `numeric instance is lower than the required minimum (minimum: ${limit}, found: ${instance})`;
    case 'maximum':
      return `numeric instance is greater than the required maximum (maximum: ${limit}, found: ${instance})`;
    case 'minLength':
      return `string ${JSON.stringify(instance)} is too short (length: ${lengthOf(instance)}, required minimum: ${limit})`;
    case 'maxLength':
      return `string ${JSON.stringify(instance)} is too long (length: ${lengthOf(instance)}, maximum allowed: ${limit})`;
    case 'minItems':
      return `array is too short: must have at least ${limit} elements but instance has ${lengthOf(instance)} elements`;
    case 'maxItems':
      return `array is too long: must have at most ${limit} elements but instance has ${lengthOf(instance)} elements`;
    case 'pattern':
      return `ECMA 262 regex ${JSON.stringify(limit)} does not match input string ${JSON.stringify(instance)}`;
    case 'additionalProperties':
      return `object instance has properties which are not allowed by the schema: ${list(unknownOf(at(schema, parentOf(error.keywordLocation)), instance))}`;
    default:
      return error.error;
  }
}

function at(root: unknown, location: string): unknown {
  const steps = location.replace(/^#\/?/, '').split('/');
  return steps
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => {
      const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
      return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as { readonly [name: string]: unknown })[name]
        : undefined;
    }, root);
}

function parentOf(location: string): string {
  return location.replace(/\/[^/]*$/, '');
}

function missingOf(required: unknown, instance: unknown): string[] {
  const names = Array.isArray(required) ? required.map(String) : [];
  return names.filter((name) => !Object.hasOwn(instance as object, name)).sort();
}

function unknownOf(schema: unknown, instance: unknown): string[] {
  const known = Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
  return Object.keys(instance as object).filter((name) => !known.includes(name));
}

function allowedBy(type: unknown): string[] {
  const types = (Array.isArray(type) ? type : [type]).map(String);
  return (types.includes('number') ? ['integer', ...types] : types).sort();
}

function typeOf(instance: unknown): string {
  if (instance === null) return 'null';
  if (Array.isArray(instance)) return 'array';
  return typeof instance === 'number' && Number.isInteger(instance) ? 'integer' : typeof instance;
}

function lengthOf(instance: unknown): number {
  return (instance as { readonly length?: number })?.length ?? 0;
}

function list(names: readonly string[]): string {
  return JSON.stringify(names);
}
