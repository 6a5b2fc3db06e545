import { templateVariables } from '../../../lib/rules/mapping/template-variables';
import { getPets, SQS_URI } from '../integrations/get-pets';
import { ruleTester } from '../rule-tester';

const mapped = (template: string) =>
  getPets({ Type: 'AWS', Uri: SQS_URI, RequestTemplates: { 'application/json': template } });

ruleTester(templateVariables, {
  valid: [
    { name: 'what API Gateway has', resources: mapped("$util.urlEncode($input.json('$.a'))${input.body}") },
    { name: 'a variable of its own', resources: mapped('#set($ctx = $input.path("$"))$ctx.name') },
  ],
  invalid: [
    {
      name: 'a function of AppSync',
      resources: mapped('{"a":$util.toJson($input.body)}'),
      at: ['GetPets'],
      message: "the template of 'GET /pets' has $util.toJson; $input has body, json, params, path, and $util",
    },
    { name: 'the context of AppSync', resources: mapped('"$ctx.args.id"'), at: ['GetPets'], message: 'has $ctx.' },
    {
      name: 'a member that is not there',
      resources: mapped('$input.headers'),
      at: ['GetPets'],
      message: '$input.headers',
    },
  ],
});
