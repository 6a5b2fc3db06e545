import { endpointType } from '../../../lib/rules/endpoints/endpoint-type';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const types = (...Types: unknown[]) => restApi({ EndpointConfiguration: { Types } });

ruleTester(endpointType, {
  valid: [
    { name: 'a type', resources: types('REGIONAL') },
    { name: 'no type', resources: restApi() },
    { name: 'an unresolved type', resources: types({ Ref: 'Type' }) },
  ],
  invalid: [
    {
      name: 'an unknown type',
      resources: types('GLOBAL'),
      at: ['Api'],
      message: "'GLOBAL' is given",
      recorded: { call: 'CreateRestApi', error: 'ValidationException' },
    },
  ],
});
