import { bodyAlone } from '../../../lib/rules/paths/body-alone';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (properties: object, others: object = {}) => ({
  ...restApi(properties),
  ...others,
});
const pets = pathPart('pets');

ruleTester(bodyAlone, {
  valid: [
    { name: 'a body alone', resources: api({ Body: { openapi: '3.0.1', paths: { '/a': { get: {} } } } }) },
    { name: 'resources alone', resources: api({}, { Pets: pets }) },
  ],
  invalid: [
    {
      name: 'both',
      resources: api({ Body: { openapi: '3.0.1', paths: {} } }, { Pets: pets }),
      at: ['Api'],
      message: "API 'Api' has a body, and 'Pets' beside it",
    },
    {
      name: 'a body in S3',
      resources: api({ BodyS3Location: { Bucket: 'b', Key: 'k' } }, { Pets: pets }),
      at: ['Api'],
      message: "'Pets' beside it",
    },
  ],
});
