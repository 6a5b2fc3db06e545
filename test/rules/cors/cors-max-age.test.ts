import { corsMaxAge } from '../../../lib/rules/cors/cors-max-age';
import { ruleTester } from '../rule-tester';

const api = (MaxAge: unknown) => ({
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { Name: 'pets', ProtocolType: 'HTTP', CorsConfiguration: { MaxAge } },
  },
});

ruleTester(corsMaxAge, {
  valid: [
    { name: 'a day', resources: api(86_400) },
    { name: 'never', resources: api(-1) },
  ],
  invalid: [{ name: 'a second more', resources: api(86_401), at: ['Api'], message: 'maxAge is 86401 seconds' }],
});
