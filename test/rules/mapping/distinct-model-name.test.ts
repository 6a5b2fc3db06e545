import { distinctModelName } from '../../../lib/rules/mapping/distinct-model-name';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const model = (Name: string) => restPart('Model', { Name });

ruleTester(distinctModelName, {
  valid: [{ name: 'two names', resources: { ...restApi(), Pet: model('Pet'), Order: model('Order') } }],
  invalid: [
    {
      name: 'one name',
      resources: { ...restApi(), Pet: model('Pet'), Again: model('Pet') },
      at: ['Again'],
      message: "2 different models are named 'Pet'",
    },
  ],
});
