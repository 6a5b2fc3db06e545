import { schemaType } from '../../../lib/rules/mapping/schema-type';
import { restModel } from '../rest-model';
import { ruleTester } from '../rule-tester';

ruleTester(schemaType, {
  valid: [
    { name: 'types of the schema', resources: restModel({ type: 'object', properties: { id: { type: 'string' } } }) },
    { name: 'several types', resources: restModel({ type: ['string', 'null'] }) },
    { name: 'a property that is called type', resources: restModel({ properties: { type: { enum: ['cat'] } } }) },
    { name: 'data', resources: restModel({ enum: [{ type: 'cat' }] }) },
  ],
  invalid: [
    {
      name: 'a misspelt type',
      resources: restModel({ type: 'objekt' }),
      at: ['Model'],
      message: "model 'Pet' has the type 'objekt'",
    },
    {
      name: 'a type of a property',
      resources: restModel({ properties: { id: { type: 'date' } } }),
      at: ['Model'],
      message: "'date'",
    },
    { name: 'one of several', resources: restModel({ type: ['string', 'nil'] }), at: ['Model'], message: "'nil'" },
  ],
});
