import { httpCredentialsWithAnyOrigin } from '../../../lib/rules/http-apis/http-credentials-with-any-origin';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const cors = (CorsConfiguration: object) => v2Api('HTTP', {}, { CorsConfiguration });

ruleTester(httpCredentialsWithAnyOrigin, {
  valid: [
    { name: 'a named origin', resources: cors({ AllowCredentials: true, AllowOrigins: ['https://example.com'] }) },
    { name: 'any origin', resources: cors({ AllowCredentials: false, AllowOrigins: ['*'] }) },
    {
      name: 'an origin that is a parameter',
      resources: cors({ AllowCredentials: true, AllowOrigins: [{ Ref: 'A' }] }),
    },
    { name: 'a parameter', resources: cors({ AllowCredentials: { Ref: 'Credentials' }, AllowOrigins: ['*'] }) },
  ],
  invalid: [
    {
      name: 'credentials for anybody',
      resources: cors({ AllowCredentials: true, AllowOrigins: ['*'] }),
      at: ['Api'],
      message: "AllowCredentials is on and AllowOrigins has '*'",
    },
    {
      name: 'credentials for anybody in an OpenAPI body',
      resources: httpBody({}, { 'x-amazon-apigateway-cors': { allowCredentials: true, allowOrigins: ['*'] } }),
      at: ['Api'],
      message: 'AllowCredentials is on',
    },
  ],
});
