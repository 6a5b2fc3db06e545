import { contentHandling } from '../../../lib/rules/integrations/content-handling';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

ruleTester(contentHandling, {
  valid: [
    { name: 'to text', resources: getPets({ Type: 'MOCK', ContentHandling: 'CONVERT_TO_TEXT' }) },
    {
      name: 'a response to binary',
      resources: getPets({
        Type: 'MOCK',
        IntegrationResponses: [{ StatusCode: '200', ContentHandling: 'CONVERT_TO_BINARY' }],
      }),
    },
  ],
  invalid: [
    {
      name: 'one that does not exist',
      resources: getPets({ Type: 'MOCK', ContentHandling: 'PASSTHROUGH' }),
      at: ['GetPets'],
      message:
        "'GET /pets' has the content handling 'PASSTHROUGH'; API Gateway knows CONVERT_TO_BINARY and CONVERT_TO_TEXT",
    },
    {
      name: 'a response with one that does not exist',
      resources: getPets({ Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200', ContentHandling: 'BASE64' }] }),
      at: ['GetPets'],
      message: 'BASE64',
    },
  ],
});
