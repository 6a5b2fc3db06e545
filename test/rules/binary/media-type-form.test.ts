import { mediaTypeForm } from '../../../lib/rules/binary/media-type-form';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(mediaTypeForm, {
  valid: [
    {
      name: 'types',
      resources: restApi({ BinaryMediaTypes: ['image/png', 'image/*', '*/*', 'application/vnd.api+json'] }),
    },
  ],
  invalid: [
    {
      name: 'an ending of files',
      resources: restApi({ BinaryMediaTypes: ['png'] }),
      at: ['Api'],
      message: "'png' is given",
    },
    { name: 'a star', resources: restApi({ BinaryMediaTypes: ['*'] }), at: ['Api'], message: "'*' is given" },
  ],
});
