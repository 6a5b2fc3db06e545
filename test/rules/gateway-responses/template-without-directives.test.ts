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
  ],
  invalid: [
    {
      name: 'a condition',
      resources: response({ ResponseTemplates: { 'application/json': '#if($context.error)a#end' } }),
      at: ['Response'],
      message: "the template of DEFAULT_4XX has '#if'",
    },
  ],
});
