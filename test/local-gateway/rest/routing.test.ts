import { LocalGateway } from '../../../lib/local';
import { apiWith, LAMBDA_PROXY, mock } from '../rest-template';

test('a mock answers with what its template renders', async () => {
  const gateway = LocalGateway.fromTemplate(
    apiWith(mock('{"pet": "$input.params(\'petId\')", "$stageVariables.color": 1}')),
  );
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect(response.status).toBe(200);
  expect(response.json()).toEqual({ pet: 'rex', red: 1 });
});

test('a path or a verb without a method asks for an authentication token', async () => {
  const gateway = LocalGateway.fromTemplate(apiWith(mock('{}'), { HttpMethod: 'GET' }));
  for (const request of ['GET /dogs', 'POST /pets/rex', 'GET /pets']) {
    const response = await gateway.fetch('prod', request);
    expect([response.status, response.text]).toEqual([403, '{"message":"Missing Authentication Token"}']);
    expect(response.headers.get('x-amzn-ErrorType')).toBe('MissingAuthenticationTokenException');
  }
});

test('a stage that is not there is forbidden', async () => {
  const gateway = LocalGateway.fromTemplate(apiWith(mock('{}')));
  const response = await gateway.fetch('dev', 'GET /pets/rex');
  expect([response.status, response.text]).toEqual([403, '{"message":"Forbidden"}']);
});

test('a function gets the whole request and answers the whole response', async () => {
  const events: any[] = [];
  const handler = (event: unknown) => {
    events.push(event);
    return { statusCode: 201, headers: { 'X-Pet': 'rex' }, body: '{"ok":true}' };
  };
  const gateway = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { functions: { handler } });
  const response = await gateway.fetch('prod', 'POST /pets/rex?a=1&a=2', {
    body: 'hello',
    headers: { 'X-A': ['1', '2'] },
  });
  expect([response.status, response.json(), response.headers.get('X-Pet')]).toEqual([201, { ok: true }, 'rex']);
  expect(events).toMatchObject([
    {
      resource: '/pets/{petId}',
      path: '/pets/rex',
      httpMethod: 'POST',
      queryStringParameters: { a: '2' },
      multiValueQueryStringParameters: { a: ['1', '2'] },
      multiValueHeaders: { 'X-A': ['1', '2'] },
      pathParameters: { petId: 'rex' },
      stageVariables: { color: 'red' },
      body: 'hello',
      isBase64Encoded: false,
    },
  ]);
});
