import { mappingTemplateSize } from '../../../lib/rules/mapping/mapping-template-size';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const answering = (template: string) =>
  restMethod({
    Integration: {
      Type: 'MOCK',
      IntegrationResponses: [{ StatusCode: '200', ResponseTemplates: { 'application/json': template } }],
    },
  });

ruleTester(mappingTemplateSize, {
  valid: [
    { name: '300 KB', resources: answering('a'.repeat(307_200)) },

    {
      name: 'an unresolved template',
      resources: restMethod({
        Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': { Ref: 'Template' } } },
      }),
    },
  ],
  invalid: [
    {
      name: 'a letter of two bytes more',
      resources: answering('é'.repeat(153_601)),
      at: ['Method'],
      message: "'GET /' has 307202 bytes",
    },

    {
      name: 'a request template',
      resources: restMethod({
        Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': 'a'.repeat(307_201) } },
      }),
      at: ['Method'],
      message: '307201 bytes',
    },
  ],
});
