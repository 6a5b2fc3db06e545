import { method, restApi } from './rest-api';

/** The REST API `Api` with one method of its root, `Method`, that answers by itself. */
export const restMethod = (properties: object, others: object = {}) => ({
  ...restApi(),
  Method: method('GET', undefined, properties),
  ...others,
});
