import { variableInBraces } from '../../../lib/rules/paths/variable-in-braces';
import { pathPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const resource = (PathPart: string) =>
  restMethod(
    {},
    {
      Part: pathPart(PathPart),
    },
  );
const route = (RouteKey: string) => v2Api('HTTP', { Route: ['Route', { RouteKey }] });

ruleTester(variableInBraces, {
  valid: [
    { name: 'a variable', resources: resource('{id}') },
    { name: 'a verb behind a colon', resources: resource('pets:adopt') },
    { name: 'a greedy variable of an HTTP API', resources: route('GET /pets/{proxy+}') },
  ],
  invalid: [
    { name: 'a variable of Express', resources: resource(':id'), at: ['Part'], message: "has the part ':id'" },
    {
      name: 'a variable of Express in an HTTP API',
      resources: route('GET /pets/:id/name'),
      at: ['Route'],
      message: "'GET /pets/:id/name' has the part ':id'",
    },
    { name: 'a star', resources: route('GET /pets/*'), at: ['Route'], message: "has the part '*'" },
  ],
});
