import { modelOfApi } from '../../../lib/rules/mapping/model-of-api';
import { restMethod } from '../rest-method';
import { restModel } from '../rest-model';
import { ruleTester } from '../rule-tester';

const naming = (model: unknown) => {
  const { Method } = restMethod({ RequestModels: { 'application/json': model } });
  return restModel({ type: 'object' }, { Method });
};

ruleTester(modelOfApi, {
  valid: [
    { name: 'a model of the API', resources: naming('Pet') },
    { name: 'a model that every API has', resources: naming('Empty') },
    { name: 'a reference', resources: naming({ Ref: 'Model' }) },
  ],
  invalid: [
    {
      name: 'a model that is not there',
      resources: naming('Pte'),
      at: ['Method'],
      message: "'GET /' names the model 'Pte', which the API has not",
    },
    {
      name: 'a model of a response',
      resources: restMethod({
        MethodResponses: [{ StatusCode: '200', ResponseModels: { 'application/json': 'Pet' } }],
      }),
      at: ['Method'],
      message: "'Pet'",
    },
  ],
});
