import { httpVpcLinkConnection } from '../../../lib/rules/http-apis/http-vpc-link-connection';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const PRIVATE = { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK' };

const integration = (properties: object) => v2Api('HTTP', { Int: ['Integration', properties] });

ruleTester(httpVpcLinkConnection, {
  valid: [
    { name: 'a private integration', resources: integration({ ...PRIVATE, ConnectionId: { Ref: 'Link' } }) },
    { name: 'a public one', resources: integration({ IntegrationType: 'HTTP_PROXY', ConnectionType: 'INTERNET' }) },
    {
      name: 'a parameter',
      resources: integration({ IntegrationType: 'HTTP_PROXY', ConnectionType: { Ref: 'Type' }, ConnectionId: 'abc' }),
    },
  ],
  invalid: [
    { name: 'no link', resources: integration(PRIVATE), at: ['Int'], message: 'VPC_LINK without a ConnectionId' },
    {
      name: 'a link for nothing',
      resources: integration({ IntegrationType: 'HTTP_PROXY', ConnectionId: 'abc' }),
      at: ['Int'],
      message: 'a ConnectionId without ConnectionType VPC_LINK',
    },
    {
      name: 'a function',
      resources: integration({ ...PRIVATE, IntegrationType: 'AWS_PROXY', ConnectionId: 'abc' }),
      at: ['Int'],
      message: "'Int' goes through a VPC link with an integration of type AWS_PROXY",
    },
  ],
});
