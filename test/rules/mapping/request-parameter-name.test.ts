import { requestParameterName } from '../../../lib/rules/mapping/request-parameter-name';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const taking = (RequestParameters: object) => restMethod({ RequestParameters });

ruleTester(requestParameterName, {
  valid: [
    { name: 'a full name', resources: taking({ 'method.request.querystring.limit': false }) },

    {
      name: 'a variable of the path and a header with several values',
      resources: taking({ 'method.request.path.id': true, 'method.request.multivalueheader.X-Tag': false }),
    },
    {
      name: 'a route of an HTTP API',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /', RequestParameters: { a: {} } }] }),
    },
  ],
  invalid: [
    {
      name: 'a short name',
      resources: taking({ 'querystring.limit': false }),
      at: ['Method'],
      message: "'GET /' has the request parameter 'querystring.limit'",
    },

    {
      name: 'a place that a request does not have',
      resources: taking({ 'method.request.cookie.id': true }),
      at: ['Method'],
      message: "'method.request.cookie.id'",
    },
    {
      name: 'a place without a name',
      resources: taking({ 'method.request.header.': true }),
      at: ['Method'],
      message: "'method.request.header.'",
    },
  ],
});
