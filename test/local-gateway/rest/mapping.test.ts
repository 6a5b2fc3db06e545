import { LocalGateway, LocalGatewayOptions } from '../../../lib/local';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';
import { HttpCall } from '../../../lib/local-gateway/pipeline/backends';
import { apiWith, LAMBDA_PROXY, mock } from '../rest-template';

/** An HTTP backend that keeps what it gets and answers what it is told. */
function backend(status = 200, headers: { [name: string]: string } = {}, body: string | Buffer = '{"a":1}') {
  const calls: HttpCall[] = [];
  const options: LocalGatewayOptions = {
    backends: {
      http: async (call) => {
        calls.push(call);
        const all = HeaderList.of({ 'Content-Type': 'application/json', ...headers });
        return { status, headers: all, body: Buffer.from(body) };
      },
    },
  };
  return { calls, options };
}

const http = (more: object = {}) => ({
  Type: 'HTTP',
  IntegrationHttpMethod: 'POST',
  Uri: 'http://backend.example.com/{id}',
  IntegrationResponses: [{ StatusCode: '200' }],
  ...more,
});
const json = (template: string) => ({ 'application/json': template });

describe('the request to the backend', () => {
  test('takes path, query and headers from the mapped sources, and leaves out what is not there', async () => {
    const { calls, options } = backend();
    const RequestParameters = {
      'integration.request.path.id': 'method.request.path.petId',
      'integration.request.querystring.q': 'method.request.querystring.limit',
      'integration.request.querystring.all': 'method.request.multivaluequerystring.tag',
      'integration.request.querystring.none': 'method.request.querystring.none',
      'integration.request.header.X-Color': 'stageVariables.color',
      'integration.request.header.X-Stage': 'context.stage',
      'integration.request.header.X-Static': "'a b'",
      'integration.request.header.X-Name': 'method.request.body.name',
    };
    const gateway = LocalGateway.fromTemplate(apiWith(http({ RequestParameters })), options);
    await gateway.fetch('prod', 'POST /pets/a%20b?limit=1&limit=2&tag=x&tag=y', { body: '{"name":"Rex"}' });
    const [{ method, url, headers }] = calls;
    expect([method, url]).toEqual(['POST', 'http://backend.example.com/a%20b?q=2&all=x&all=y']);
    expect(headers.single()).toMatchObject({
      'X-Color': 'red',
      'X-Stage': 'prod',
      'X-Static': 'a b',
      'X-Name': 'Rex',
      Accept: 'application/json',
      'User-Agent': `AmazonAPIGateway_${gateway.apis[0].id}`,
    });
    expect(headers.has('Host')).toBe(false);
  });

  test('is changed by what its template overrides', async () => {
    const { calls, options } = backend();
    const template = `#set($context.requestOverride.path.id = "over")
#set($context.requestOverride.header.X-New = "1")
#set($context.requestOverride.querystring.q = ["a", "b"])
{"body": $input.json('$')}`;
    const gateway = LocalGateway.fromTemplate(apiWith(http({ RequestTemplates: json(template) })), options);
    await gateway.fetch('prod', 'POST /pets/rex', { body: '{"name": "Rex"}' });
    expect(calls[0].url).toBe('http://backend.example.com/over?q=a&q=b');
    expect(calls[0].headers.get('X-New')).toBe('1');
    expect(calls[0].body.toString()).toBe('{"body": {"name":"Rex"}}');
  });

  test.each([
    ['WHEN_NO_MATCH', json('{"t": 1}'), 'text/plain', 200],
    ['WHEN_NO_TEMPLATES', json('{"t": 1}'), 'text/plain', 415],
    ['WHEN_NO_TEMPLATES', {}, 'text/plain', 200],
    ['NEVER', {}, 'text/plain', 415],
    ['NEVER', json('{"t": 1}'), 'application/json; charset=utf-8', 200],
    ['NEVER', json('{"t": 1}'), undefined, 200],
  ])(
    '%s with templates %j and content type %s answers %i',
    async (PassthroughBehavior, RequestTemplates, type, status) => {
      const { options } = backend();
      const gateway = LocalGateway.fromTemplate(apiWith(http({ PassthroughBehavior, RequestTemplates })), options);
      const headers: { [name: string]: string } = type === undefined ? {} : { 'Content-Type': type };
      expect((await gateway.fetch('prod', 'POST /pets/rex', { body: 'x', headers })).status).toBe(status);
    },
  );

  test.each(['Content-Length', 'Transfer-Encoding'])('must not have its %s mapped', async (name) => {
    const { options } = backend();
    const RequestParameters = { [`integration.request.header.${name}`]: "'1'" };
    const response = await LocalGateway.fromTemplate(apiWith(http({ RequestParameters })), options).fetch(
      'prod',
      'GET /pets/rex',
    );
    expect([response.status, response.text]).toEqual([500, '{"message": "Internal server error"}']);
  });
});

describe('the response to the client', () => {
  const responses = (...IntegrationResponses: object[]) => apiWith(http({ IntegrationResponses }));

  test('is selected by a pattern for the whole status', async () => {
    const { options } = backend(404);
    const template = responses(
      { StatusCode: '200' },
      { StatusCode: '400', SelectionPattern: '4\\d{2}' },
      { StatusCode: '500', SelectionPattern: '4' },
    );
    expect((await LocalGateway.fromTemplate(template, options).fetch('prod', 'GET /pets/rex')).status).toBe(400);
  });

  test('is an error of the configuration where none is selected', async () => {
    const { options } = backend(404);
    const template = responses({ StatusCode: '200', SelectionPattern: '2.*' });
    expect((await LocalGateway.fromTemplate(template, options).fetch('prod', 'GET /pets/rex')).status).toBe(500);
  });

  test('has the mapped headers alone, those of HTTP itself under other names', async () => {
    const { options } = backend(200, { 'X-A': '1', 'X-B': '2' });
    const ResponseParameters = {
      'method.response.header.X-A': 'integration.response.header.X-A',
      'method.response.header.Name': 'integration.response.body.a',
      'method.response.header.Date': "'today'",
      'method.response.header.None': 'integration.response.header.None',
    };
    const response = await LocalGateway.fromTemplate(
      responses({ StatusCode: '200', ResponseParameters }),
      options,
    ).fetch('prod', 'GET /pets/rex');
    expect(response.headers.single()).toMatchObject({ 'X-A': '1', Name: '1', 'x-amzn-Remapped-Date': 'today' });
    for (const name of ['X-B', 'Date', 'None']) expect(response.headers.has(name)).toBe(false);
  });

  test('takes the template that the client accepts', async () => {
    const { options } = backend();
    const ResponseTemplates = { 'application/json': '{"json": 1}', 'text/xml': '<xml/>' };
    const gateway = LocalGateway.fromTemplate(responses({ StatusCode: '200', ResponseTemplates }), options);
    const fetch = async (Accept: string) => {
      const { text, headers } = await gateway.fetch('prod', 'GET /pets/rex', { headers: { Accept } });
      return [text, headers.get('Content-Type')];
    };
    expect(await fetch('text/xml')).toEqual(['<xml/>', 'text/xml']);
    expect(await fetch('*/*')).toEqual(['{"json": 1}', 'application/json']);
  });

  test('is changed by what its template overrides', async () => {
    const template =
      '#set($context.responseOverride.status = 418)#set($context.responseOverride.header.X-Tea = "pot"){}';
    const response = await LocalGateway.fromTemplate(apiWith(mock(template))).fetch('prod', 'GET /pets/rex');
    expect([response.status, response.headers.get('X-Tea')]).toEqual([418, 'pot']);
  });
});

describe('an HTTP proxy', () => {
  test('passes headers and query on, adds what is mapped, and passes the response back', async () => {
    const { calls, options } = backend(404, { 'X-Back': '1', Server: 'nginx', 'Content-Type': 'text/plain' }, 'nope');
    const integration = {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'ANY',
      Uri: 'http://backend.example.com/{id}?fixed=1',
      RequestParameters: {
        'integration.request.path.id': 'method.request.path.petId',
        'integration.request.querystring.q': "'mapped'",
      },
    };
    const gateway = LocalGateway.fromTemplate(apiWith(integration), options);
    const response = await gateway.fetch('prod', 'PUT /pets/rex?q=own', { headers: { 'X-Own': '1', Expect: 'x' } });
    expect([calls[0].method, calls[0].url]).toEqual(['PUT', 'http://backend.example.com/rex?fixed=1&q=own&q=mapped']);
    expect(calls[0].headers.get('X-Own')).toBe('1');
    expect(calls[0].headers.has('Expect')).toBe(false);
    expect([response.status, response.text]).toEqual([404, 'nope']);
    expect(response.headers.single()).toMatchObject({ 'X-Back': '1', 'x-amzn-Remapped-Server': 'nginx' });
  });
});

describe('binary payloads', () => {
  const png = Buffer.from([0x89, 0x50, 0xff]);
  const withMedia = (integration: object) => {
    const template = apiWith(integration);
    Object.assign(template.Resources.Api.Properties, { BinaryMediaTypes: ['image/png'] });
    return template;
  };

  test('reach a function as base64, and its base64 reaches a client that accepts them', async () => {
    const handler = (event: { body: string; isBase64Encoded: boolean }) => {
      expect(event).toMatchObject({ body: png.toString('base64'), isBase64Encoded: true });
      return { statusCode: 200, body: event.body, isBase64Encoded: true, headers: { 'Content-Type': 'image/png' } };
    };
    const gateway = LocalGateway.fromTemplate(withMedia(LAMBDA_PROXY), { functions: { handler } });
    const headers = { 'Content-Type': 'image/png', Accept: 'image/png, */*' };
    const response = await gateway.fetch('prod', 'POST /pets/rex', { body: png, headers });
    expect(response.body).toEqual(png);
    const asText = await gateway.fetch('prod', 'POST /pets/rex', {
      body: png,
      headers: { 'Content-Type': 'image/png' },
    });
    expect(asText.text).toBe(png.toString('base64'));
  });

  test.each([
    ['image/png', undefined, png],
    ['image/png', 'CONVERT_TO_TEXT', Buffer.from(png.toString('base64'))],
    ['text/plain', undefined, Buffer.from('iVD/')],
    ['text/plain', 'CONVERT_TO_BINARY', png],
  ])('%s with content handling %s', async (type, ContentHandling, expected) => {
    const { calls, options } = backend();
    const gateway = LocalGateway.fromTemplate(withMedia(http({ ContentHandling })), options);
    const body = type === 'image/png' ? png : 'iVD/';
    await gateway.fetch('prod', 'POST /pets/rex', { body, headers: { 'Content-Type': type } });
    expect(calls[0].body).toEqual(expected);
  });

  test('that are no base64 cannot be converted', async () => {
    const gateway = LocalGateway.fromTemplate(
      withMedia(http({ ContentHandling: 'CONVERT_TO_BINARY' })),
      backend().options,
    );
    expect((await gateway.fetch('prod', 'POST /pets/rex', { body: '!' })).status).toBe(500);
  });
});
