import { vpcLinkConnection } from '../../../lib/rules/integrations/vpc-link-connection';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const connect = (more: object) =>
  getPets({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'http://example.com', ...more });

ruleTester(vpcLinkConnection, {
  valid: [
    { name: 'all three', resources: connect({ ConnectionType: 'VPC_LINK', ConnectionId: { Ref: 'Link' } }) },
    { name: 'the internet', resources: connect({ ConnectionType: 'INTERNET' }) },
    { name: 'none', resources: connect({}) },
    {
      name: 'an unresolved type of connection',
      resources: connect({ ConnectionType: { Ref: 'Type' }, ConnectionId: 'x' }),
    },
  ],
  invalid: [
    {
      name: 'no link',
      resources: connect({ ConnectionType: 'VPC_LINK' }),
      at: ['GetPets'],
      message: "'GET /pets' has ConnectionType VPC_LINK without a ConnectionId; ",
    },
    {
      name: 'a link alone',
      resources: connect({ ConnectionId: '${stageVariables.link}' }),
      at: ['GetPets'],
      message: 'a ConnectionId without ConnectionType VPC_LINK',
    },
    {
      name: 'a service behind a link',
      resources: connect({ Type: 'AWS', ConnectionType: 'VPC_LINK', ConnectionId: 'x' }),
      at: ['GetPets'],
      message: 'with an integration of type AWS',
    },
  ],
});
