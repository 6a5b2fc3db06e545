import { oneWebAcl } from '../../../lib/rules/firewall/one-web-acl';
import { ruleTester } from '../rule-tester';
import { association, STAGE_ARN } from './association';

const second = (ResourceArn: unknown, more: object = {}) =>
  association(STAGE_ARN, {
    Second: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: { ResourceArn, WebACLArn: 'arn' }, ...more },
  });

ruleTester(oneWebAcl, {
  valid: [
    { name: 'one', resources: association(STAGE_ARN) },
    { name: 'another stage', resources: second('arn:aws:apigateway:eu-west-1::/restapis/a1/stages/prod') },
    { name: 'one that may be there instead', resources: second(STAGE_ARN, { Condition: 'IsOther' }) },
    { name: 'an unresolved ARN', resources: second({ 'Fn::ImportValue': 'arn' }) },
  ],
  invalid: [
    {
      name: 'two',
      resources: second(STAGE_ARN),
      at: ['Second'],
      message: '2 web ACLs are associated with',
    },
  ],
});
