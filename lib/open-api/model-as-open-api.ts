type Schema = { readonly [keyword: string]: any };

/** Keywords of draft 4 that OpenAPI 3.0 has not. */
const UNKNOWN = ['$schema', 'id', 'definitions', 'dependencies', 'patternProperties', 'additionalItems'];

/** A model's schema, which is draft 4 of JSON Schema, in the words of OpenAPI 3.0. */
export function modelAsOpenApi(schema: Schema): Schema {
  if ('$ref' in schema) return { $ref: schema.$ref };
  const written: { [keyword: string]: unknown } = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (!UNKNOWN.includes(keyword)) written[keyword] = valueOf(keyword, value);
  }
  return Array.isArray(schema.type) ? withTypes(written, schema.type) : withoutNull(written);
}

function valueOf(keyword: string, value: any): unknown {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(Object.entries<Schema>(value).map(([name, own]) => [name, modelAsOpenApi(own)]));
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return value.map(modelAsOpenApi);
    case 'items':
      return Array.isArray(value) ? { anyOf: value.map(modelAsOpenApi) } : modelAsOpenApi(value);
    case 'additionalProperties':
      return typeof value === 'boolean' ? value : modelAsOpenApi(value);
    case 'not':
      return modelAsOpenApi(value);
    default:
      return value;
  }
}

/** OpenAPI 3.0 has one type, and a word for null. */
function withTypes(written: { [keyword: string]: unknown }, types: readonly string[]): Schema {
  const { type: _, ...others } = written;
  const kinds = types.filter((type) => type !== 'null');
  const nullable = kinds.length < types.length ? { nullable: true } : {};
  if (kinds.length === 1) return { ...others, type: kinds[0], ...nullable };
  return { ...others, anyOf: kinds.map((type) => ({ ...itemsOf(type), type, ...nullable })) };
}

/** An alternative that is null and nothing else is the word for null. */
function withoutNull(written: { [keyword: string]: unknown }): Schema {
  const { anyOf, ...others } = written as { anyOf?: Schema[] };
  const isNull = ({ type }: Schema) => type === 'null';
  if (!anyOf?.some(isNull)) return itemsOf(written.type) ? { ...itemsOf(written.type), ...written } : written;
  const kinds = anyOf.filter((one) => !isNull(one));
  const [only] = kinds;
  if (kinds.length === 1 && !('$ref' in only)) return { ...others, ...only, nullable: true };
  return { ...others, nullable: true, ...(kinds.length === 1 ? { allOf: kinds } : { anyOf: kinds }) };
}

/** In OpenAPI 3.0 an array says what it holds. */
function itemsOf(type: unknown): { readonly items: object } | undefined {
  return type === 'array' ? { items: {} } : undefined;
}
