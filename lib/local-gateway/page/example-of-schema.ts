/** Deeper than a person would fill in; it bounds schemas that contain themselves. */
const DEEPEST = 6;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema | readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly definitions?: { readonly [name: string]: Schema };
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly format?: string;
}

const FORMATS: { readonly [format: string]: string } = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  email: 'rex@example.com',
  uri: 'https://example.com/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
};

/** A value that a person can begin with: what the schema gives as an example, else one of the right form. */
export function exampleOfSchema(schema: unknown, models: ReadonlyMap<string, unknown>): unknown {
  const root = asSchema(schema);

  function example(schema: Schema, depth: number): unknown {
    if (depth > DEEPEST) return null;
    if (schema.$ref !== undefined) return example(referred(schema.$ref), depth + 1);
    const given = schema.example ?? schema.examples?.[0] ?? schema.default ?? schema.const ?? schema.enum?.[0];
    if (given !== undefined) return given;
    const [choice] = schema.anyOf ?? schema.oneOf ?? [];
    if (choice) return example(asSchema(choice), depth + 1);
    const parts = (schema.allOf ?? []).map((part) => example(asSchema(part), depth + 1));
    return parts.length > 0 ? Object.assign({}, ...parts, ofType(schema, depth)) : ofType(schema, depth);
  }

  function ofType(schema: Schema, depth: number): unknown {
    const { properties, items, type = properties ? 'object' : items ? 'array' : 'object' } = schema;
    switch (typeof type === 'string' ? type : type[0]) {
      case 'object':
        return Object.fromEntries(
          Object.entries(properties ?? {}).map(([name, property]) => [name, example(asSchema(property), depth + 1)]),
        );
      case 'array':
        return Array.from({ length: Math.min(schema.minItems || 1, 3) }, () =>
          example(asSchema(Array.isArray(items) ? items[0] : items), depth + 1),
        );
      case 'string':
        return FORMATS[schema.format ?? ''] ?? 'text'.padEnd(Math.min(schema.minLength ?? 0, 100), '.');
      case 'integer':
      case 'number':
        return Math.ceil(schema.minimum ?? 1);
      case 'boolean':
        return true;
      default:
        return null;
    }
  }

  /** Another model by its address, or a definition of the same schema. */
  function referred(reference: string): Schema {
    const name = reference.split('/').at(-1) ?? '';
    return asSchema(root.definitions?.[name] ?? models.get(name));
  }

  return example(root, 0);
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? value : {};
}
