import { readFileSync } from 'node:fs';
import { IModel } from 'aws-cdk-lib/aws-apigateway';
import { inKeyOrder } from '../key-order';
import { modelName } from '../rules/mapping/model-name';

/**
 * The shape of a request or response body. API Gateway validates request bodies against it; response models document.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html
 *
 * @example
 * ApiModel.jsonSchema('Order', {
 *   type: 'object',
 *   required: ['petId'],
 *   properties: { petId: { type: 'string' }, amount: { type: 'integer', minimum: 1 } },
 * });
 */
export class ApiModel {
  /**
   * A model from a JSON Schema, draft 4, as plain data. A `$ref` in it is `#/definitions/…` of the schema itself, or another
   * `ApiModel`, which the API makes first: `{ owner: { $ref: ownerModel } }`.
   *
   * Errors: AGW-MAP-06 for a name that is not alphanumeric; at synthesis AGW-MAP-22, AGW-MAP-23.
   *
   * @param name the model's name, alphanumeric and unique in the API
   * @param schema the schema; `$schema` is added where it is missing
   */
  static jsonSchema(name: string, schema: { [key: string]: any }): ApiModel {
    modelName.enforce(name);
    return new ApiModel(name, inKeyOrder({ $schema: DRAFT_4, ...schema }));
  }

  /**
   * A model from a file that holds a JSON Schema, draft 4.
   *
   * @param name the model's name, alphanumeric and unique in the API
   * @param path the file's path
   */
  static fromFile(name: string, path: string): ApiModel {
    return ApiModel.jsonSchema(name, JSON.parse(readFileSync(path, 'utf8')));
  }

  /** A model that exists already in the same API, made with aws-cdk-lib. */
  static fromCdk(model: IModel): ApiModel {
    return new ApiModel(model.modelId, undefined, model);
  }

  /**
   * A model of a specification. Its definitions are in the order of keys, refer to no other model, and are shared by thousands of
   * models: none of them is copied.
   *
   * @internal
   */
  static _specified(name: string, schema: { readonly [key: string]: any }): ApiModel {
    const { definitions, ...own } = schema;
    const ordered = { ...inKeyOrder({ $schema: DRAFT_4, ...own }), ...(definitions && { definitions }) };
    const model = new ApiModel(name, Object.fromEntries(Object.entries(ordered).sort(byKey)));
    model.references = [];
    return model;
  }

  private references?: ApiModel[];

  private constructor(
    /** The model's name. */
    readonly modelName: string,
    /** @internal */
    readonly _schema?: { [key: string]: any },
    /** @internal */
    readonly _existing?: IModel,
  ) {}

  /**
   * The models that the schema refers to, and those that they refer to, each once.
   *
   * @internal
   */
  get _references(): ApiModel[] {
    this.references ??= [...new Set(modelsIn(this._schema))];
    return this.references;
  }

  /**
   * The schema with its references as addresses below that of the API's models.
   *
   * @internal
   */
  _schemaIn(address: string): { [key: string]: any } | undefined {
    if (this._references.length === 0) return this._schema;
    return withReferences(this._schema, ({ modelName: name }) => `${address}/${name}`);
  }
}

const DRAFT_4 = 'http://json-schema.org/draft-04/schema#';

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function modelsIn(value: unknown): ApiModel[] {
  if (value instanceof ApiModel) return [value, ...modelsIn(value._schema)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(modelsIn) : [];
}

function withReferences<Value>(value: Value, addressOf: (model: ApiModel) => string): Value {
  if (value instanceof ApiModel) return addressOf(value) as Value;
  if (Array.isArray(value)) return value.map((item) => withReferences(item, addressOf)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, nested]) => [key, withReferences(nested, addressOf)]);
  return Object.fromEntries(entries) as Value;
}
