import { apiTextLength } from '../../../lib/rules/http-apis/api-text-length';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(apiTextLength, {
  valid: [
    { name: 'as long as can be', resources: v2Api('HTTP', {}, { Name: 'a'.repeat(128), Version: 'b'.repeat(64) }) },
  ],
  invalid: [
    {
      name: 'a long name',
      resources: v2Api('HTTP', {}, { Name: 'a'.repeat(129) }),
      at: ['Api'],
      message: 'the Name has 129 characters',
    },
    {
      name: 'a long description',
      resources: v2Api('WEBSOCKET', {}, { Description: 'a'.repeat(1025) }),
      at: ['Api'],
      message: 'the Description has 1025',
    },
    {
      name: 'an empty version',
      resources: v2Api('HTTP', {}, { Version: '' }),
      at: ['Api'],
      message: 'the Version has 0',
    },
  ],
});
