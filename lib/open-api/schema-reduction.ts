import { ImportLosses } from './import-losses';
import { ImportedPartId } from './import-table';
import { SpecificationPart } from './specification-part';

type Schema = { [keyword: string]: unknown };

/** Keywords that draft 4 has not, and for which it has no other words. */
const DROPPED: { readonly [keyword: string]: ImportedPartId } = {
  $dynamicRef: 'dynamicReference',
  $recursiveRef: 'dynamicReference',
  contains: 'contains',
  contentEncoding: 'content',
  contentMediaType: 'content',
  contentSchema: 'content',
  default: 'default',
  deprecated: 'deprecatedProperty',
  discriminator: 'discriminator',
  else: 'condition',
  example: 'example',
  examples: 'example',
  externalDocs: 'externalDocs',
  if: 'condition',
  maxContains: 'contains',
  minContains: 'contains',
  propertyNames: 'propertyNames',
  readOnly: 'readOnly',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: 'condition',
  unevaluatedItems: 'unevaluated',
  unevaluatedProperties: 'unevaluated',
  writeOnly: 'readOnly',
  xml: 'xml',
};

const PLAIN = [
  'description',
  'enum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'pattern',
  'required',
  'title',
  'type',
  'uniqueItems',
];

const NUMBER_FORMATS = ['int32', 'int64', 'float', 'double', 'decimal'];

/** Turns schemas of OpenAPI into draft 4 of JSON Schema, which is what models are written in. */
export class SchemaReduction {
  /**
   * @param referenceTo what to write in place of a reference
   */
  constructor(
    private readonly losses: ImportLosses,
    private readonly referenceTo: (target: SpecificationPart) => string,
  ) {}

  reduced(schema: SpecificationPart): Schema {
    if (typeof schema.value === 'boolean') return schema.value ? {} : { not: {} };
    if (!schema.has('$ref')) return this.withNull(schema, this.written(schema));
    const reference = { $ref: this.referenceTo(schema.followed) };
    const beside = this.written(schema);
    return Object.keys(beside).length > 0 ? { allOf: [reference, beside] } : reference;
  }

  private written(schema: SpecificationPart): Schema {
    const written: Schema = {};
    for (const keyword of Object.keys(schema.object)) {
      if (Object.hasOwn(DROPPED, keyword)) this.losses.note(DROPPED[keyword], schema.own(keyword));
      else this.write(keyword, schema, written);
    }
    return written;
  }

  private write(keyword: string, schema: SpecificationPart, written: Schema): void {
    const part = schema.own(keyword);
    switch (keyword) {
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        written[keyword] = this.list(part);
        break;
      case 'patternProperties':
      case 'properties':
        written[keyword] = this.map(part);
        break;
      case 'additionalItems':
      case 'additionalProperties':
        written[keyword] = typeof part.value === 'boolean' ? part.value : this.reduced(part);
        break;
      case 'not':
        written.not = this.reduced(part);
        break;
      case 'items':
        if (Array.isArray(part.value)) written.items = this.list(part);
        else written[schema.has('prefixItems') ? 'additionalItems' : 'items'] = this.reduced(part);
        break;
      case 'prefixItems':
        this.losses.note('tuple', part);
        written.items = this.list(part);
        break;
      case 'const':
        this.losses.note('const', part);
        written.enum = [part.value];
        break;
      case 'exclusiveMaximum':
      case 'exclusiveMinimum':
        this.exclusive(keyword, part, written);
        break;
      case 'dependentRequired':
      case 'dependentSchemas': {
        this.losses.note('dependencies', part);
        const dependencies = keyword === 'dependentRequired' ? part.object : this.map(part);
        written.dependencies = { ...(written.dependencies as object), ...dependencies };
        break;
      }
      case 'format':
        if (NUMBER_FORMATS.includes(part.text ?? '')) this.losses.note('numberFormat', part);
        else written.format = part.value;
        break;
      default:
        if (PLAIN.includes(keyword)) written[keyword] = part.value;
    }
  }

  /** In draft 4 a bound says beside itself that it is exclusive. */
  private exclusive(keyword: 'exclusiveMaximum' | 'exclusiveMinimum', part: SpecificationPart, written: Schema): void {
    if (typeof part.value !== 'number') {
      written[keyword] = part.value;
      return;
    }
    this.losses.note('exclusive', part);
    written[keyword === 'exclusiveMaximum' ? 'maximum' : 'minimum'] = part.value;
    written[keyword] = true;
  }

  /** OpenAPI 3.0 says of a schema that it takes null too; JSON Schema has a type for that. */
  private withNull(schema: SpecificationPart, written: Schema): Schema {
    const nullable = ['nullable', 'x-nullable'].find((name) => schema.own(name).isTrue);
    if (nullable === undefined) return written;
    this.losses.note('nullable', schema.own(nullable));
    const { enum: values, type, ...others } = written;
    if (typeof type !== 'string') return { anyOf: [written, { type: 'null' }] };
    const widened = Array.isArray(values) && !values.includes(null) ? [...values, null] : values;
    return { ...others, type: [type, 'null'], ...(widened !== undefined && { enum: widened }) };
  }

  private list(part: SpecificationPart): Schema[] {
    return (part.value as unknown[]).map((_, index) => this.reduced(part.own(index)));
  }

  private map(part: SpecificationPart): Schema {
    return Object.fromEntries(Object.keys(part.object).map((name) => [name, this.reduced(part.own(name))]));
  }
}
