import { stripBasePathNeedsPath } from '../../../lib/rules/custom-domains/strip-base-path-needs-path';
import { ruleTester } from '../rule-tester';
import { publicDomain, rule } from './pets-domain';

const stripping = (Conditions: unknown, StripBasePath: unknown = true) => ({
  ...publicDomain(),
  Rule: rule(5, 'Rest', { Conditions, Actions: [{ InvokeApi: { ApiId: 'a', Stage: 's', StripBasePath } }] }),
});

ruleTester(stripBasePathNeedsPath, {
  valid: [
    { name: 'a path', resources: stripping([{ MatchBasePaths: { AnyOf: ['a'] } }]) },
    { name: 'nothing taken away', resources: stripping([], false) },
    { name: 'conditions that only CloudFormation knows', resources: stripping({ Ref: 'Conditions' }) },
  ],
  invalid: [
    {
      name: 'a header alone',
      resources: stripping([{ MatchHeaders: { AnyOf: [{ Header: 'a', ValueGlob: 'b' }] } }]),
      at: ['Rule'],
      message: 'the routing rule of priority 5 takes the base path away and matches none',
    },
  ],
});
