import { restApi, restPart } from './rest-api';

/** The REST API `Api` with one model, `Model`. */
export const restModel = (Schema: object, others: object = {}) => ({
  ...restApi(),
  Model: restPart('Model', { Name: 'Pet', ContentType: 'application/json', Schema }),
  ...others,
});
