import { templateWithoutParameters } from '../../../lib/rules/web-socket-apis/template-without-parameters';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const api = (RouteKey: string, template: string) =>
  v2Api('WEBSOCKET', {
    Int: ['Integration', { IntegrationType: 'AWS', RequestTemplates: { $default: template } }],
    Route: ['Route', { RouteKey, Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Int' }]] } }],
  });

ruleTester(templateWithoutParameters, {
  valid: [
    { name: 'the message', resources: api('send', "$input.path('$.room')") },
    { name: 'the request that opens a connection', resources: api('$connect', "$input.params('room')") },
  ],
  invalid: [
    {
      name: 'a parameter of a message',
      resources: api('send', "$util.urlEncode($input.params().header.get('X-Room'))"),
      at: ['Int'],
      message: "the template of 'send' reads $input.params; templates have $input.body",
    },
  ],
});
