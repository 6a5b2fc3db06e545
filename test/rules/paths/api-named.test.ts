import { apiNamed } from '../../../lib/rules/paths/api-named';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (properties: object, others: object = {}) => ({
  ...restApi(properties),
  ...others,
});

ruleTester(apiNamed, {
  valid: [
    { name: 'a name', resources: api({}) },
    { name: 'a body', resources: api({ Name: undefined, Body: { openapi: '3.0.1', paths: {} } }) },
    { name: 'a name that is a parameter', resources: api({ Name: { Ref: 'Name' } }) },
  ],
  invalid: [{ name: 'neither', resources: api({ Name: undefined }), at: ['Api'], message: 'no name and no body' }],
});
