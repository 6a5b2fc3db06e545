import { endpointType } from '../../../lib/rules/endpoints/endpoint-type';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...properties } },
});
const types = (...Types: unknown[]) => api({ EndpointConfiguration: { Types } });

ruleTester(endpointType, {
  valid: [
    { name: 'a type', resources: types('REGIONAL') },
    { name: 'no type', resources: api({}) },
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
