import { httpBodySaysAll } from '../../../lib/rules/http-apis/http-body-says-all';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

ruleTester(httpBodySaysAll, {
  valid: [
    { name: 'a body with a title of its own', resources: httpBody({}, {}, { FailOnWarnings: true }) },
    { name: 'resources', resources: v2Api('HTTP', {}, { Tags: { team: 'pets' } }) },
  ],
  invalid: [
    {
      name: 'tags and a name beside a body',
      resources: httpBody({}, {}, { Name: 'pets', Tags: { team: 'pets' } }),
      at: ['Api'],
      message: "API 'Api' has a body, and Name and Tags beside it",
    },
    {
      name: 'CORS beside a body in a bucket',
      resources: v2Api('HTTP', {}, { BodyS3Location: { Bucket: 'a', Key: 'b' }, CorsConfiguration: {} }),
      at: ['Api'],
      message: 'there is no CorsConfiguration',
    },
  ],
});
