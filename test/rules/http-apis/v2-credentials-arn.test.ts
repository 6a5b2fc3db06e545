import { v2CredentialsArn } from '../../../lib/rules/http-apis/v2-credentials-arn';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const integration = (properties: object) => v2Api('HTTP', { Int: ['Integration', properties] });

ruleTester(v2CredentialsArn, {
  valid: [
    { name: 'a role', resources: integration({ CredentialsArn: 'arn:aws:iam::123456789012:role/gateway' }) },
    { name: 'the caller', resources: integration({ CredentialsArn: 'arn:aws:iam::*:user/*' }) },
    { name: 'a role of the template', resources: integration({ CredentialsArn: { 'Fn::GetAtt': ['Role', 'Arn'] } }) },
    { name: 'none', resources: integration({}) },
  ],
  invalid: [
    {
      name: 'the name of a role',
      resources: integration({ CredentialsArn: 'gateway' }),
      at: ['Int'],
      message: "'Int' has the credentials 'gateway'",
    },
  ],
});
