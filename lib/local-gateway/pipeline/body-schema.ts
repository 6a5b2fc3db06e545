import { OutputUnit, Schema, Validator } from '@cfworker/json-schema';
import { inWordsOfTheService } from './validation-words';

/** An API with its models. */
export interface ModelledApi {
  readonly id: string;
  /** Schemas by the name of their model. */
  readonly models: ReadonlyMap<string, unknown>;
}

/** Why a body breaks its model, in the words of `$context.error.validationErrorString`. */
export class SchemaError extends Error {}

const validators = new WeakMap<ModelledApi, Map<string, Validator>>();

/** Checks a body against a model by the rules of JSON Schema draft 4. An empty body counts as an empty object. */
export function validateBody(body: string, model: string, api: ModelledApi): void {
  let instance: unknown;
  try {
    instance = JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw new SchemaError('[Invalid JSON]');
  }
  const { valid, errors } = validatorOf(model, api).validate(instance);
  if (!valid) throw new SchemaError(`[${wordsOf(errors, instance, api.models.get(model)).join(', ')}]`);
}

function wordsOf(errors: readonly OutputUnit[], instance: unknown, schema: unknown): string[] {
  // A keyword that only gathers the errors of others says nothing of its own.
  const own = errors.filter(({ keyword }) => !['properties', 'items', '$ref', 'allOf'].includes(keyword));
  return [...new Set(own.map((error) => inWordsOfTheService(error, instance, schema)))];
}

function validatorOf(model: string, api: ModelledApi): Validator {
  const known = validators.get(api) ?? new Map<string, Validator>();
  validators.set(api, known);
  let validator = known.get(model);
  if (!validator) {
    validator = new Validator(schemaOf(model, api), '4', false);
    for (const name of api.models.keys()) validator.addSchema(schemaOf(name, api), addressOf(name, api));
    known.set(model, validator);
  }
  return validator;
}

function addressOf(model: string, api: ModelledApi): string {
  return `https://apigateway.amazonaws.com/restapis/${api.id}/models/${model}`;
}

function schemaOf(model: string, api: ModelledApi): Schema {
  const schema = withAddresses(api.models.get(model) ?? {}, api) as Schema;
  return { ...schema, $schema: undefined };
}

/** Models name each other by address, or in an OpenAPI body by their place in it. */
function withAddresses(value: unknown, api: ModelledApi): unknown {
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, api));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, nested]) => {
    const [, model] =
      (name === '$ref' &&
        typeof nested === 'string' &&
        /^#\/(?:definitions|components\/schemas)\/(\w+)$/.exec(nested)) ||
      [];
    return model !== undefined && api.models.has(model)
      ? [name, addressOf(model, api)]
      : [name, withAddresses(nested, api)];
  });
  return Object.fromEntries(entries);
}
