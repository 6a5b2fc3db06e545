import { singleEndpointType } from '../../../lib/rules/endpoints/single-endpoint-type';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(singleEndpointType, {
  valid: [
    { name: 'one type', resources: restApi({ EndpointConfiguration: { Types: ['EDGE'] } }) },

    { name: 'no type', resources: restApi() },
    { name: 'unresolved types', resources: restApi({ EndpointConfiguration: { Types: { Ref: 'Types' } } }) },
  ],
  invalid: [
    {
      name: 'two types',
      resources: restApi({ EndpointConfiguration: { Types: ['EDGE', 'REGIONAL'] } }),
      at: ['Api'],
      message: 'EDGE and REGIONAL',
    },

    {
      name: 'one type twice',
      resources: restApi({ EndpointConfiguration: { Types: ['EDGE', 'EDGE'] } }),
      at: ['Api'],
      message: 'EDGE and EDGE',
    },
  ],
});
