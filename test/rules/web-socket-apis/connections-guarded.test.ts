import { connectionsGuarded } from '../../../lib/rules/web-socket-apis/connections-guarded';
import { ruleTester } from '../rule-tester';

ruleTester(connectionsGuarded, {
  valid: [
    { name: 'an authorizer with its route', value: { api: 'Chat', type: 'AWS_IAM', routeKeys: ['$connect', 'join'] } },
    { name: 'an API that is open to everybody', value: { api: 'Chat', type: 'NONE', routeKeys: ['join'] } },
  ],
  invalid: [
    {
      name: 'an authorizer without a route',
      value: { api: 'Chat', type: 'AWS_IAM', routeKeys: ['join'] },
      message: "'Chat' has an authorizer of type AWS_IAM and no route for it; an authorizer guards the route $connect",
    },
  ],
});
