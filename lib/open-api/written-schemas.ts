import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { inKeyOrder } from '../key-order';

type Schema = { readonly [keyword: string]: any };

const NONE: Schema = {};

const PREFIX = '#/definitions/';

/**
 * The schemas of a document, out of models that are each complete in themselves: what they define inside stands beside them, once for
 * all of them.
 *
 * @param models by name
 * @param finish what makes a schema one of the document's version
 */
export function writtenSchemas(
  models: { readonly [name: string]: Schema },
  finish: (schema: Schema) => unknown = (schema) => schema,
): { readonly [name: string]: unknown } {
  const schemas = new Map<string, Schema>();
  for (const [name, { $schema: _, definitions: __, ...schema }] of Object.entries(models)) schemas.set(name, schema);
  const written: { [name: string]: unknown } = {};
  const known = new Map<Schema, ReadonlyMap<string, string>>();
  for (const name of Object.keys(models).sort()) {
    const definitions: Schema = models[name].definitions ?? NONE;
    const names = known.get(definitions) ?? namesIn(definitions, name);
    if (!known.has(definitions)) {
      for (const [inner, own] of names) written[own] ??= finish(renamed(definitions[inner], names));
    }
    known.set(definitions, names);
    written[name] = finish(renamed(schemas.get(name)!, names));
  }
  return inKeyOrder(written);

  function namesIn(definitions: Schema, model: string): ReadonlyMap<string, string> {
    return new Map(Object.entries<Schema>(definitions).map(([inner, own]) => [inner, nameFor(inner, own, model)]));
  }

  /** The name of a definition in the document: its own, where no other schema has it. */
  function nameFor(inner: string, schema: Schema, model: string): string {
    const known = schemas.get(inner);
    const name =
      known === undefined || isDeepStrictEqual(known, schema)
        ? inner
        : inner + createHash('sha256').update(model).digest('hex').slice(0, 8);
    schemas.set(name, schema);
    return name;
  }
}

/** How an operation refers to a schema of the document. */
export function referenceToSchema(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** A schema whose references to definitions lead to the schemas of the document. */
function renamed(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  return JSON.parse(JSON.stringify(schema), (keyword, value) => {
    if (keyword !== '$ref' || typeof value !== 'string' || !value.startsWith(PREFIX)) return value;
    const [name, ...steps] = value.slice(PREFIX.length).split('/');
    return [referenceToSchema(names.get(name) ?? name).$ref, ...steps].join('/');
  });
}
