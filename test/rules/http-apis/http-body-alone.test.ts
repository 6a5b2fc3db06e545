import { httpBodyAlone } from '../../../lib/rules/http-apis/http-body-alone';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpBodyAlone, {
  valid: [
    {
      name: 'a body alone',
      resources: v2Api('HTTP', {}, { Body: { openapi: '3.0.1', paths: { '/a': { get: {} } } } }),
    },
    { name: 'resources alone', resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /a' }] }) },
  ],
  invalid: [
    {
      name: 'both',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /a' }] }, { Body: { openapi: '3.0.1', paths: {} } }),
      at: ['Api'],
      message: "has a body, and 'Route' beside it",
    },
  ],
});
