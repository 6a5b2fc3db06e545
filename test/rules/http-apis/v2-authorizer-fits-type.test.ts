import { v2AuthorizerFitsType } from '../../../lib/rules/http-apis/v2-authorizer-fits-type';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (AuthorizationType: unknown, AuthorizerType: unknown) =>
  v2Api('HTTP', {
    Auth: ['Authorizer', { Name: 'users', AuthorizerType }],
    Route: ['Route', { RouteKey: 'GET /pets', AuthorizationType, AuthorizerId: { Ref: 'Auth' } }],
  });

ruleTester(v2AuthorizerFitsType, {
  valid: [
    { name: 'a token', resources: route('JWT', 'JWT') },
    { name: 'a function', resources: route('CUSTOM', 'REQUEST') },
    { name: 'nobody asked', resources: route('NONE', 'JWT') },
    { name: 'a type that is a parameter', resources: route({ Ref: 'Type' }, 'JWT') },
    { name: 'an authorizer whose type is a parameter', resources: route('JWT', { Ref: 'Type' }) },
  ],
  invalid: [
    {
      name: 'a function for tokens',
      resources: route('JWT', 'REQUEST'),
      at: ['Route'],
      message: "'GET /pets' has the authorization type JWT and an authorizer of type REQUEST",
    },
    {
      name: 'tokens for a function',
      resources: route('CUSTOM', 'JWT'),
      at: ['Route'],
      message: 'CUSTOM and an authorizer of type JWT',
    },
  ],
});
