import { minimumCompressionSize } from '../../../lib/rules/binary/minimum-compression-size';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (MinimumCompressionSize: unknown) => ({
  ...restApi({ MinimumCompressionSize }),
});

ruleTester(minimumCompressionSize, {
  valid: [
    { name: 'everything compressed', resources: api(0) },
    { name: 'the largest size', resources: api(10_485_760) },
    { name: 'an unresolved size', resources: api({ Ref: 'Size' }) },
    { name: 'no size', resources: api(undefined) },
  ],
  invalid: [
    {
      name: 'a negative size',
      resources: api(-1),
      at: ['Api'],
      message: 'minimumCompressionSize is -1 bytes; API Gateway takes 0 to 10485760 bytes',
      recorded: { call: 'UpdateRestApi', error: 'BadRequestException' },
    },
    { name: 'one byte too many', resources: api('10485761'), at: ['Api'], message: '10485761' },
  ],
});
