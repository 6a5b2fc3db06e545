import { distinctParameterNames } from '../../../lib/rules/mapping/distinct-parameter-names';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const taking = (RequestParameters: object) => restMethod({ RequestParameters });

ruleTester(distinctParameterNames, {
  valid: [
    {
      name: 'different names',
      resources: taking({ 'method.request.querystring.a': true, 'method.request.header.b': true }),
    },

    {
      name: 'names of which one ends like the other',
      resources: taking({ 'method.request.querystring.a.b': true, 'method.request.header.b': true }),
    },
    { name: 'no parameters', resources: taking({}) },
  ],
  invalid: [
    {
      name: 'one name in two places',
      resources: taking({ 'method.request.querystring.a': true, 'method.request.header.a': true }),
      at: ['Method'],
      message: "'GET /' has the parameter 'a' in two places",
    },

    {
      name: 'a variable of the path and a header',
      resources: taking({ 'method.request.path.id': true, 'method.request.header.id': false }),
      at: ['Method'],
      message: "the parameter 'id'",
    },
  ],
});
