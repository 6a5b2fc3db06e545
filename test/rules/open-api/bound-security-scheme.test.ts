import { boundSecurityScheme } from '../../../lib/rules/open-api/bound-security-scheme';
import { ruleTester } from '../rule-tester';

ruleTester(boundSecurityScheme, {
  valid: [{ name: 'schemes that all have authorizers', value: { problems: [] } }],
  invalid: [
    {
      name: 'a scheme without one',
      value: { problems: ["security scheme 'oauth' has no authorizer"] },
      message: "security scheme 'oauth' has no authorizer; authorizers are named by the security schemes",
    },
  ],
});
