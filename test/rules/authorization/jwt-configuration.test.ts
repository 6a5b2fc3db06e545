import { jwtConfiguration } from '../../../lib/rules/authorization/jwt-configuration';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

const jwt = (JwtConfiguration: object, IdentitySource = ['$request.header.Authorization']) =>
  v2Api('HTTP', { A: ['Authorizer', { Name: 'a', AuthorizerType: 'JWT', JwtConfiguration, IdentitySource }] });

ruleTester(jwtConfiguration, {
  valid: [
    { name: 'everything', resources: jwt({ Issuer: 'https://issuer.example.com', Audience: ['a'] }) },
    {
      name: 'an issuer of the template',
      resources: jwt({ Issuer: { 'Fn::Sub': 'https://${Pool}' }, Audience: [{ Ref: 'Client' }] }),
    },
  ],
  invalid: [
    {
      name: 'the address of a document',
      resources: jwt({ Issuer: 'https://issuer.example.com/.well-known/openid-configuration', Audience: ['a'] }),
      at: ['A'],
      message: "has the issuer 'https://issuer.example.com/.well-known/openid-configuration'",
    },
    {
      name: 'an empty audience',
      resources: jwt({ Issuer: 'https://issuer.example.com', Audience: ['a', ''] }),
      at: ['A'],
      message: "has the audience ''",
    },
    {
      name: 'plain HTTP',
      resources: jwt({ Issuer: 'http://issuer.example.com', Audience: ['a'] }),
      at: ['A'],
      message: "has the issuer 'http://issuer.example.com'",
    },
    {
      name: 'no audience',
      resources: jwt({ Issuer: 'https://issuer.example.com' }),
      at: ['A'],
      message: 'has 0 audiences',
    },
    {
      name: 'two sources',
      resources: jwt({ Issuer: 'https://issuer.example.com', Audience: ['a'] }, [
        '$request.header.A',
        '$request.header.B',
      ]),
      at: ['A'],
      message: 'has 2 identity sources',
    },
  ],
});
