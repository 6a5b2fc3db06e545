import { webSocketSchemaSize } from '../../../lib/rules/web-socket-apis/web-socket-schema-size';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const model = (Schema: unknown) => v2Api('WEBSOCKET', { Model: ['Model', { Name: 'Pet', Schema }] });

ruleTester(webSocketSchemaSize, {
  valid: [
    { name: 'a small one', resources: model({ type: 'object' }) },
    { name: 'its text', resources: model('{"type":"object"}') },
    { name: 'a parameter', resources: model({ Ref: 'Schema' }) },
  ],
  invalid: [
    {
      name: 'a large one',
      resources: model({ description: 'p'.repeat(32_768) }),
      at: ['Model'],
      message: "the schema of model 'Pet' has 32786 characters",
    },
    { name: 'its text', resources: model('p'.repeat(32_769)), at: ['Model'], message: 'has 32769 characters' },
  ],
});
