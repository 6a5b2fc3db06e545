import { webSocketModelName } from '../../../lib/rules/web-socket-apis/web-socket-model-name';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const model = (Name: unknown) => v2Api('WEBSOCKET', { Model: ['Model', { Name, Schema: {} }] });

ruleTester(webSocketModelName, {
  valid: [
    { name: 'letters and digits', resources: model('Pet2') },
    { name: 'a parameter', resources: model({ Ref: 'Name' }) },
  ],
  invalid: [
    {
      name: 'a hyphen',
      resources: model('my-pet'),
      at: ['Model'],
      message: "'my-pet' is given as the name of a model",
    },
    { name: 'a long name', resources: model('p'.repeat(129)), at: ['Model'], message: 'ppp' },
  ],
});
