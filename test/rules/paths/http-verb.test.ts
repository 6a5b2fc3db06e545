import { httpVerb } from '../../../lib/rules/paths/http-verb';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const called = (HttpMethod: unknown) => restMethod({ HttpMethod });

ruleTester(httpVerb, {
  valid: [
    { name: 'a verb', resources: called('PATCH') },
    { name: 'any verb', resources: called('ANY') },
    { name: 'an unresolved verb', resources: called({ Ref: 'Verb' }) },
  ],
  invalid: [
    { name: 'an unknown verb', resources: called('FETCH'), at: ['Method'], message: "has the verb 'FETCH'" },
    { name: 'a verb in small letters', value: { verb: 'get', routeKey: 'get /a' }, message: "Write 'GET'." },
  ],
});
