import { bodyOfRequestRead } from '../../../lib/rules/integrations/body-of-request-read';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';
import { getPets, SQS_URI } from './get-pets';

const rest = (template: string, method?: object) =>
  getPets({ Type: 'AWS', Uri: SQS_URI, RequestTemplates: { 'application/json': template } }, { method });
const http = (RouteKey: string) =>
  v2Api('HTTP', {
    Int: [
      'Integration',
      { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { MessageBody: '$request.body' } },
    ],
    Route: ['Route', { RouteKey, Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Int' }]] } }],
  });

ruleTester(bodyOfRequestRead, {
  valid: [
    { name: 'a parameter', resources: rest("Message=$input.params('text')") },
    { name: 'all that there is', resources: rest('{"body":$input.json(\'$\'),"params":"$input.params()"}') },
    { name: 'a route that takes any method', resources: rest('Message=$input.body', { HttpMethod: 'ANY' }) },
    { name: 'a POST route', resources: http('POST /pets') },
  ],
  invalid: [
    {
      name: 'a template of a GET route',
      resources: rest('Message=$util.urlEncode($input.body)'),
      at: ['GetPets'],
      message: "'GET /pets' reads $input.body; a body comes with POST",
    },
    {
      name: 'a parameter of an action',
      resources: http('GET /pets'),
      at: ['Int'],
      message: "'GET /pets' reads $request.body",
    },
  ],
});
