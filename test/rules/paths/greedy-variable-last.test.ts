import { greedyVariableLast } from '../../../lib/rules/paths/greedy-variable-last';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

ruleTester(greedyVariableLast, {
  valid: [
    {
      name: 'a greedy variable at the end',
      resources: { ...restApi(), A: pathPart('a'), Rest: pathPart('{rest+}', 'A') },
    },

    {
      name: 'a greedy variable at the end of a route of an HTTP API',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /a/{rest+}' }] }),
    },
    {
      name: 'a part below a variable that is not greedy',
      resources: { ...restApi(), Id: pathPart('{id}'), Child: pathPart('a', 'Id') },
    },
  ],
  invalid: [
    {
      name: 'a resource below a greedy one',
      resources: { ...restApi(), Rest: pathPart('{rest+}'), Child: pathPart('a', 'Rest') },
      at: ['Child'],
      message: "'/{rest+}/a' goes on after '{rest+}'",
      recorded: { call: 'CreateResource', error: 'BadRequestException' },
    },

    {
      name: 'a route of an HTTP API that goes on',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /{rest+}/a' }] }),
      at: ['Route'],
      message: "'GET /{rest+}/a' goes on after '{rest+}'",
    },
  ],
});
