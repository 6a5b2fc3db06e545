import { SpecifiedSchema } from '../open-api/specified-schemas';
import { ApiModel } from './api-model';

/** The schemas of a specification as models, by content type or status code. */
export function specifiedModels(schemas: { readonly [key: string]: SpecifiedSchema }): { [key: string]: ApiModel } {
  const models = Object.entries(schemas).map(([key, { name, schema }]) => [key, ApiModel.jsonSchema(name, schema)]);
  return Object.fromEntries(models);
}
