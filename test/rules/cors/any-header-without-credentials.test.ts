import { anyHeaderWithoutCredentials } from '../../../lib/rules/cors/any-header-without-credentials';
import { preflight } from '../preflight';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const httpApi = (cors: object) => v2Api('HTTP', {}, { CorsConfiguration: cors });

ruleTester(anyHeaderWithoutCredentials, {
  valid: [
    { name: 'every header without credentials', resources: httpApi({ AllowHeaders: ['*'] }) },
    {
      name: 'named headers with credentials',
      resources: preflight({ 'Allow-Headers': 'Content-Type,X-Id', 'Allow-Credentials': 'true' }),
    },
  ],
  invalid: [
    {
      name: 'every header with credentials',
      resources: preflight({ 'Allow-Headers': '*', 'Allow-Credentials': 'true' }),
      at: ['Options'],
      message: "allowCredentials is on and allowHeaders has '*'",
    },
    {
      name: 'every exposed header with credentials',
      resources: httpApi({ ExposeHeaders: ['*'], AllowCredentials: true }),
      at: ['Api'],
      message: "exposeHeaders has '*'",
    },
  ],
});
