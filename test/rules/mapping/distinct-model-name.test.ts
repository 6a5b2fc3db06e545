import { distinctModelName } from '../../../lib/rules/mapping/distinct-model-name';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const model = (Name: string) => restPart('Model', { Name });

ruleTester(distinctModelName, {
  valid: [
    { name: 'two names', resources: { ...restApi(), Pet: model('Pet'), Order: model('Order') } },

    {
      name: 'one name under conditions that differ',
      resources: {
        ...restApi(),
        Pet: { ...model('Pet'), Condition: 'IsProd' },
        Again: { ...model('Pet'), Condition: 'IsDev' },
      },
    },
    {
      name: 'one name in two APIs',
      resources: {
        ...restApi(),
        Other: restApi().Api,
        Pet: model('Pet'),
        Again: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: { Ref: 'Other' }, Name: 'Pet' } },
      },
    },
  ],
  invalid: [
    {
      name: 'one name',
      resources: { ...restApi(), Pet: model('Pet'), Again: model('Pet') },
      at: ['Again'],
      message: "2 different models are named 'Pet'",
    },

    {
      name: 'one name under one condition',
      resources: {
        ...restApi(),
        Pet: { ...model('Pet'), Condition: 'IsProd' },
        Again: { ...model('Pet'), Condition: 'IsProd' },
      },
      at: ['Again'],
      message: "'Pet'",
    },
  ],
});
