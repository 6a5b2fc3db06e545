import { anyMediaType } from '../../../lib/rules/binary/any-media-type';
import { method, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (BinaryMediaTypes: unknown, Type: string) => ({
  ...restApi({ BinaryMediaTypes }),
  Get: method('GET', undefined, { Integration: { Type } }),
});

ruleTester(anyMediaType, {
  valid: [
    { name: 'some types', resources: api(['image/png'], 'MOCK') },
    { name: 'all types for proxies alone', resources: api(['*/*'], 'HTTP_PROXY') },
    { name: 'a parameter', resources: api({ Ref: 'Types' }, 'MOCK') },
  ],
  invalid: [
    {
      name: 'all types',
      resources: api(['image/png', '*/*'], 'MOCK'),
      at: ['Api'],
      message: "binaryMediaTypes has '*/*'",
    },
  ],
});
