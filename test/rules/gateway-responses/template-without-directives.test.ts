import { templateWithoutDirectives } from '../../../lib/rules/gateway-responses/template-without-directives';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const response = (properties: object, others: object = {}) => ({
  ...restApi(),
  Response: restPart('GatewayResponse', { ResponseType: 'DEFAULT_4XX', ...properties }),
  ...others,
});

ruleTester(templateWithoutDirectives, {
  valid: [
    {
      name: 'a variable',
      resources: response({ ResponseTemplates: { 'application/json': '{"message":$context.error.messageString}' } }),
    },

    {
      name: 'a hash without a directive',
      resources: response({ ResponseTemplates: { 'text/plain': 'pet #1 of $context.path' } }),
    },
    {
      name: 'an unresolved template',
      resources: response({ ResponseTemplates: { 'text/plain': { 'Fn::Sub': '#if($a)${Api}#end' } } }),
    },
  ],
  invalid: [
    {
      name: 'a condition',
      resources: response({ ResponseTemplates: { 'application/json': '#if($context.error)a#end' } }),
      at: ['Response'],
      message: "the template of DEFAULT_4XX has '#if'",
    },

    {
      name: 'a variable of mapping templates',
      resources: response({ ResponseTemplates: { 'application/json': '{"body":$input.body}' } }),
      at: ['Response'],
      message: "has '$input.body'",
    },
    {
      name: 'a variable that is set in one of two templates',
      resources: response({ ResponseTemplates: { 'text/plain': 'no', 'text/html': '#set($a = 1)$a' } }),
      at: ['Response'],
      message: "'#set'",
    },
  ],
});
