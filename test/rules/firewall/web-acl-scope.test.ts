import { webAclScope } from '../../../lib/rules/firewall/web-acl-scope';
import { ruleTester } from '../rule-tester';
import { association, STAGE_ARN } from './association';

const scoped = (Scope: unknown, arn: unknown = STAGE_ARN) =>
  association(arn, { WebAcl: { Type: 'AWS::WAFv2::WebACL', Properties: { Scope } } });

ruleTester(webAclScope, {
  valid: [
    { name: 'a regional web ACL', resources: scoped('REGIONAL') },
    { name: 'an unresolved scope', resources: scoped({ Ref: 'Scope' }) },
    { name: 'a web ACL that the template does not show', resources: association(STAGE_ARN) },
    { name: 'something other than a stage', resources: scoped('CLOUDFRONT', { Ref: 'Arn' }) },
  ],
  invalid: [
    {
      name: 'the ARN of a web ACL for CloudFront',
      resources: {
        Association: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: STAGE_ARN,
            WebACLArn: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/Guard/1-2-3',
          },
        },
      },
      at: ['Association'],
      message: "has the scope 'CLOUDFRONT'",
    },
    {
      name: 'a web ACL for CloudFront',
      resources: scoped('CLOUDFRONT'),
      at: ['Association'],
      message: "the web ACL 'WebAcl' of a stage has the scope 'CLOUDFRONT'",
    },
  ],
});
