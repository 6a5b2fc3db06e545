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
   * A model from a JSON Schema, draft 4, as plain data.
   *
   * Errors: AGW-MAP-06 for a name that is not alphanumeric.
   *
   * @param name the model's name, alphanumeric and unique in the API
   * @param schema the schema; `$schema` is added where it is missing
   */
  static jsonSchema(name: string, schema: { [key: string]: any }): ApiModel {
    modelName.enforce(name);
    return new ApiModel(name, inKeyOrder({ $schema: 'http://json-schema.org/draft-04/schema#', ...schema }));
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

  private constructor(
    /** The model's name. */
    readonly modelName: string,
    /** @internal */
    readonly _schema?: { [key: string]: any },
    /** @internal */
    readonly _existing?: IModel,
  ) {}
}
