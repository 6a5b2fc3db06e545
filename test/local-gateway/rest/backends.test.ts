import { LocalGateway } from '../../../lib/local';
import { BackendError } from '../../../lib/local-gateway/pipeline/backends';
import { apiWith, LAMBDA_PROXY, mock } from '../rest-template';

const answering = (answer: unknown) => {
  const handler = () => {
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { functions: { handler } }).fetch('prod', 'GET /pets/rex');
};

describe('a function behind a proxy integration', () => {
  test.each([
    ['nothing but a body', { body: 'hi' }, 200, 'hi'],
    ['a status as text', { statusCode: '201' }, 201, ''],
    ['null in place of headers', { statusCode: 200, headers: null, body: null }, 200, ''],
    ['base64 that nobody asked for', { body: 'aGk=', isBase64Encoded: true }, 200, 'aGk='],
  ])('may answer %s', async (_, answer, status, text) => {
    const response = await answering(answer);
    expect([response.status, response.text]).toEqual([status, text]);
    expect(response.headers.get('Content-Type')).toBe('application/json');
  });

  test.each([
    ['a text', 'hi'],
    ['a list', [1]],
    ['nothing', null],
    ['a member of its own', { statusCode: 200, extra: 1 }],
    ['a status that is none', { statusCode: 'good' }],
    ['a body that is an object', { body: { a: 1 } }],
    ['headers that are lists', { headers: { a: ['b'] } }],
    ['multi value headers that are texts', { multiValueHeaders: { a: 'b' } }],
    ['an error', new Error('no')],
  ])('must not answer %s', async (_, answer) => {
    const response = await answering(answer);
    expect([response.status, response.text]).toEqual([502, '{"message": "Internal server error"}']);
    expect(response.headers.get('x-amzn-ErrorType')).toBe('InternalServerErrorException');
  });

  test('has its headers of both kinds joined, without regard to case', async () => {
    const { headers } = await answering({ headers: { 'x-a': '3', b: true }, multiValueHeaders: { 'X-A': ['1', '2'] } });
    expect([headers.exact('X-A'), headers.get('b')]).toEqual([['1', '2', '3'], 'true']);
  });

  test('must be called by POST', async () => {
    const template = apiWith({ ...LAMBDA_PROXY, IntegrationHttpMethod: 'GET' });
    const gateway = LocalGateway.fromTemplate(template, { functions: { handler: () => ({}) } });
    expect((await gateway.fetch('prod', 'GET /pets/rex')).status).toBe(500);
  });
});

test.each([
  ['timeout', 504, '{"message": "Endpoint request timed out"}'],
  ['network', 504, '{"message": "Network error communicating with endpoint"}'],
  ['address', 500, '{"message": "Internal server error"}'],
] as const)('a backend that fails by %s answers %i', async (kind, status, text) => {
  const gateway = LocalGateway.fromTemplate(apiWith({ Type: 'HTTP_PROXY', Uri: 'http://backend.example.com' }), {
    backends: { http: () => Promise.reject(new BackendError(kind, 'why')) },
  });
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect([response.status, response.text]).toEqual([status, text]);
});

test.each([
  ['{"statusCode": 201}', 200],
  ['{statusCode: 201}', 200],
  ["{'statusCode': 201, note: none, more: }", 200],
  ['{"statusCode": "201"}', 500],
  ['{}', 500],
  ['no JSON', 500],
])('a mock whose request template writes %s answers %i', async (requestTemplate, status) => {
  const gateway = LocalGateway.fromTemplate(apiWith(mock('{}', requestTemplate)));
  expect((await gateway.fetch('prod', 'GET /pets/rex')).status).toBe(status);
});

test('a function without a proxy gets what the template writes; its error selects the response', async () => {
  const handler = (event: { fail: boolean }) => {
    if (event.fail) throw new Error('Not found: rex');
    return { event };
  };
  const integration = {
    ...LAMBDA_PROXY,
    Type: 'AWS',
    RequestTemplates: { 'application/json': '{"fail": $input.params("fail")}' },
    IntegrationResponses: [
      { StatusCode: '200' },
      {
        StatusCode: '404',
        SelectionPattern: 'Not found.*',
        ResponseTemplates: { 'application/json': "$input.path('$.errorMessage')" },
      },
    ],
  };
  const gateway = LocalGateway.fromTemplate(apiWith(integration), { functions: { handler } });
  const good = await gateway.fetch('prod', 'GET /pets/rex?fail=false');
  expect([good.status, good.json()]).toEqual([200, { event: { fail: false } }]);
  const bad = await gateway.fetch('prod', 'GET /pets/rex?fail=true');
  expect([bad.status, bad.text]).toEqual([404, 'Not found: rex']);
});

test('a call of a service is kept as it would be sent, and answered as the service answers success', async () => {
  const integration = {
    Type: 'AWS',
    IntegrationHttpMethod: 'POST',
    Uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem',
    RequestTemplates: { 'application/json': '{"TableName": "pets", "Item": {"id": {"S": "$input.params("petId")"}}}' },
    IntegrationResponses: [{ StatusCode: '200' }],
  };
  const gateway = LocalGateway.fromTemplate(apiWith(integration));
  const response = await gateway.fetch('prod', 'POST /pets/rex');
  expect([response.status, response.json()]).toEqual([200, {}]);
  const [call] = gateway.sentTo('pets');
  expect(call).toMatchObject({ service: 'dynamodb', action: 'PutItem', method: 'POST' });
  expect(JSON.parse(call.body)).toEqual({ TableName: 'pets', Item: { id: { S: 'rex' } } });
  expect(call.headers).toMatchObject({
    'X-Amz-Target': 'DynamoDB_20120810.PutItem',
    Host: 'dynamodb.eu-west-1.amazonaws.com',
  });
  expect(call.headers.Authorization).toMatch(
    /\/eu-west-1\/dynamodb\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target,/,
  );
});
