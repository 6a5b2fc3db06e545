import { httpParameterSource } from '../../../lib/rules/http-apis/http-parameter-source';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const mapped = (properties: object) =>
  v2Api('HTTP', {
    Int: ['Integration', { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://a.example.com', ...properties }],
    Route: [
      'Route',
      { RouteKey: 'GET /pets/{petId}', Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Int' }]] } },
    ],
  });
const request = (source: unknown, target = 'append:header.x') => mapped({ RequestParameters: { [target]: source } });
const response = (Source: unknown, Destination = 'append:header.x') =>
  mapped({ ResponseParameters: { 200: { ResponseParameters: [{ Destination, Source }] } } });

ruleTester(httpParameterSource, {
  valid: [
    { name: 'text', resources: request('gateway') },
    { name: 'a header', resources: request('$request.header.Accept') },
    { name: 'a field of the body', resources: request('$request.body.owner.name') },
    { name: 'a variable of the path', resources: request('$request.path.petId') },
    { name: 'text with a variable in it', resources: request('/v1/${request.path.petId}', 'overwrite:path') },
    { name: 'the context', resources: request('$context.authorizer.claims.sub') },
    { name: 'nothing where something is removed', resources: request('', 'remove:header.x') },
    { name: 'nothing in quotes where something is removed', resources: request("''", 'remove:header.x') },
    { name: 'what only CloudFormation knows', resources: request({ Ref: 'Text' }) },
    { name: 'a header of the response', resources: response('$response.header.etag') },
    { name: 'a status', resources: response('404', 'overwrite:statuscode') },
  ],
  invalid: [
    {
      name: 'a typo',
      resources: request('$request.headers.y'),
      at: ['Int'],
      message: "'GET /pets/{petId}' maps 'append:header.x' from '$request.headers.y'; API Gateway takes text",
    },
    {
      name: 'a variable that the path has not',
      resources: request('$request.path.id'),
      at: ['Int'],
      message: '$request.path.id',
    },
    { name: 'Velocity', resources: request("$input.path('$.a')"), at: ['Int'], message: '$input.path' },
    {
      name: 'the words of REST APIs',
      resources: request('method.request.header.y'),
      at: ['Int'],
      message: "from 'method.request.header.y'",
    },
    { name: 'an empty text', resources: request(''), at: ['Int'], message: "from ''" },
    { name: 'a value for what is removed', resources: request('yes', 'remove:header.x'), at: ['Int'], message: 'yes' },
    { name: 'a request in a response', resources: response('$request.header.y'), at: ['Int'], message: '$request' },
    { name: 'status 9999', resources: response('9999', 'overwrite:statuscode'), at: ['Int'], message: "from '9999'" },
  ],
});
