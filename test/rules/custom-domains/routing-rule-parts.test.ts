import { routingRuleParts } from '../../../lib/rules/custom-domains/routing-rule-parts';
import { ruleTester } from '../rule-tester';
import { rule } from './pets-domain';

const HEADER = { MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'v2' }] } };
const PATHS = { MatchBasePaths: { AnyOf: ['pets', 'cats'] } };
const ACTION = { InvokeApi: { ApiId: { Ref: 'Rest' }, Stage: 'prod' } };

const conditions = (...Conditions: object[]) => ({ Rule: rule(100, 'Rest', { Conditions }) });
const actions = (Actions: unknown) => ({ Rule: rule(100, 'Rest', { Actions }) });

ruleTester(routingRuleParts, {
  valid: [
    { name: 'no condition', resources: conditions() },
    { name: 'two headers and two paths in one condition', resources: conditions(HEADER, HEADER, PATHS) },
    { name: 'actions that only CloudFormation knows', resources: actions({ Ref: 'Actions' }) },
  ],
  invalid: [
    {
      name: 'three headers',
      resources: conditions(HEADER, HEADER, HEADER),
      at: ['Rule'],
      message: '3 conditions on headers',
    },
    { name: 'paths twice', resources: conditions(PATHS, PATHS), at: ['Rule'], message: '2 conditions on base paths' },
    { name: 'two actions', resources: actions([ACTION, ACTION]), at: ['Rule'], message: 'has 2 actions' },
    { name: 'no action', resources: actions([]), at: ['Rule'], message: 'has 0 actions' },
  ],
});
