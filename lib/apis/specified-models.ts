import { SpecifiedSchema } from '../open-api/specified-schemas';
import { ApiModel } from './api-model';

const MADE = new WeakMap<object, ApiModel>();

/** The schemas of a specification as models, by content type or status code; operations that share a schema share its model. */
export function specifiedModels(schemas: { readonly [key: string]: SpecifiedSchema }): { [key: string]: ApiModel } {
  const models = Object.entries(schemas).map(([key, { name, schema }]) => {
    const model = MADE.get(schema) ?? ApiModel._specified(name, schema);
    MADE.set(schema, model);
    return [key, model];
  });
  return Object.fromEntries(models);
}
