import { distinctResponseType } from '../../../lib/rules/gateway-responses/distinct-response-type';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const response = (ResponseType: string) => restPart('GatewayResponse', { ResponseType });

ruleTester(distinctResponseType, {
  valid: [
    { name: 'two types', resources: { ...restApi(), One: response('THROTTLED'), Two: response('DEFAULT_4XX') } },

    {
      name: 'one type under conditions that differ',
      resources: {
        ...restApi(),
        One: { ...response('THROTTLED'), Condition: 'IsProd' },
        Two: { ...response('THROTTLED'), Condition: 'IsDev' },
      },
    },
    {
      name: 'a type and the default of its kind',
      resources: { ...restApi(), One: response('UNAUTHORIZED'), Two: response('DEFAULT_4XX') },
    },
  ],
  invalid: [
    {
      name: 'one type twice',
      resources: { ...restApi(), One: response('THROTTLED'), Two: response('THROTTLED') },
      at: ['Two'],
      message: '2 responses of type THROTTLED',
    },

    {
      name: 'one type three times',
      resources: { ...restApi(), One: response('THROTTLED'), Two: response('THROTTLED'), Three: response('THROTTLED') },
      at: ['Two', 'Three'],
      message: '2 responses',
    },
  ],
});
