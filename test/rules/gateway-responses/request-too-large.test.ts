import { requestTooLarge } from '../../../lib/rules/gateway-responses/request-too-large';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const response = (properties: object, others: object = {}) => ({
  ...restApi(),
  Response: restPart('GatewayResponse', { ResponseType: 'DEFAULT_4XX', ...properties }),
  ...others,
});

ruleTester(requestTooLarge, {
  valid: [
    { name: 'another type', resources: response({}) },

    { name: 'an unresolved type', resources: response({ ResponseType: { Ref: 'Type' } }) },
  ],
  invalid: [
    {
      name: 'a request that is too large',
      resources: response({ ResponseType: 'REQUEST_TOO_LARGE' }),
      at: ['Response'],
      message: 'REQUEST_TOO_LARGE is customized',
    },
  ],
});
