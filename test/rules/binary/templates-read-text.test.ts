import { templatesReadText } from '../../../lib/rules/binary/templates-read-text';
import { getPets, SQS_URI } from '../integrations/get-pets';
import { ruleTester } from '../rule-tester';

const api = (mediaType: string, integration: object) =>
  getPets({ Type: 'AWS', Uri: SQS_URI, ...integration }, { api: { BinaryMediaTypes: [mediaType] } });
const request = (template: string) => ({ RequestTemplates: { 'application/json': template } });

ruleTester(templatesReadText, {
  valid: [
    { name: 'images', resources: api('image/png', request('Message=$input.body')) },
    { name: 'a template that reads no body', resources: api('*/*', request("Message=$input.params('petId')")) },
    { name: 'a proxy', resources: api('*/*', { Type: 'AWS_PROXY', ...request('$input.body') }) },
    {
      name: 'bytes as text in base64',
      resources: api('*/*', { ContentHandling: 'CONVERT_TO_TEXT', ...request('Message=$input.body') }),
    },
  ],
  invalid: [
    {
      name: 'every type',
      resources: api('*/*', request('Message=$util.urlEncode($input.body)')),
      at: ['GetPets'],
      message: "'GET /pets' reads the body of its requests in a template, and '*/*' is one",
    },
    {
      name: 'JSON',
      resources: api('application/json', request("$!{input.path('$.a')}")),
      at: ['GetPets'],
      message: "'application/json' is one of the binary media types",
    },
    {
      name: 'a response',
      resources: api('*/*', {
        IntegrationResponses: [{ StatusCode: '200', ResponseTemplates: { 'application/json': "$input.json('$.a')" } }],
      }),
      at: ['GetPets'],
      message: 'reads the body of its responses',
    },
  ],
});
