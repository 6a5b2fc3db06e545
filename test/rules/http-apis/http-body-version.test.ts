import { httpBodyVersion } from '../../../lib/rules/http-apis/http-body-version';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';

ruleTester(httpBodyVersion, {
  valid: [
    { name: 'OpenAPI 3.0', resources: httpBody({}) },
    { name: 'its short name', resources: httpBody({}, { openapi: '3.0' }) },
    { name: 'a parameter', resources: httpBody({}, { openapi: { Ref: 'Version' } }) },
  ],
  invalid: [
    {
      name: 'Swagger',
      resources: httpBody({}, { openapi: undefined, swagger: '2.0' }),
      at: ['Api'],
      message: "the body of API 'Api' is of version 2.0",
    },
    { name: 'OpenAPI 3.1', resources: httpBody({}, { openapi: '3.1.0' }), at: ['Api'], message: 'of version 3.1.0' },
  ],
});
