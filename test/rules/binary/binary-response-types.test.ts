import { binaryResponseTypes } from '../../../lib/rules/binary/binary-response-types';
import { getPets } from '../integrations/get-pets';
import { ruleTester } from '../rule-tester';

const response = (ContentHandling: string | undefined, api?: object) =>
  getPets({ Type: 'HTTP', IntegrationResponses: [{ StatusCode: '200', ContentHandling }] }, { api });

ruleTester(binaryResponseTypes, {
  valid: [
    { name: 'bytes of a type', resources: response('CONVERT_TO_BINARY', { BinaryMediaTypes: ['image/png'] }) },
    { name: 'text', resources: response(undefined) },
  ],
  invalid: [
    {
      name: 'bytes of no type',
      resources: response('CONVERT_TO_BINARY'),
      at: ['GetPets'],
      message: "'GET /pets' makes its response bytes, and the API has no binary media types",
    },
  ],
});
