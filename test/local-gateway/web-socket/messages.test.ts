import { FunctionHandler, LocalGateway } from '../../../lib/local';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';
import { HttpCall } from '../../../lib/local-gateway/pipeline/backends';
import { LAMBDA_URI, RouteParts, WebSocketParts, webSocketApiWith } from './web-socket-template';

const echo: FunctionHandler = ({ requestContext }) => ({ statusCode: 200, body: requestContext.routeKey });

async function open(
  routes: { readonly [key: string]: RouteParts },
  handler: FunctionHandler = echo,
  parts: WebSocketParts = {},
) {
  const gateway = LocalGateway.fromTemplate(webSocketApiWith(routes, parts), { functions: { handler } });
  return { gateway, connection: await gateway.connect('live', { query: 'lang=en' }) };
}

/** What a client gets to hear of one message. */
async function answerTo(message: unknown, ...args: Parameters<typeof open>) {
  const { connection } = await open(...args);
  await connection.send(message);
  return connection.messages;
}

const answered = { isAnswered: true };

describe('the route', () => {
  test.each([
    ['$request.body.action', { action: 'join' }, 'join'],
    ['$request.body.action', { action: 'other' }, '$default'],
    ['$request.body.action', { action: '$connect' }, '$default'],
    ['$request.body.action', { action: 7 }, '7'],
    ['$request.body.action', 'no JSON', '$default'],
    ['$request.body.action', '[]', '$default'],
    ['$request.body.data.kind', { data: { kind: 'join' } }, 'join'],
    ['${request.body.a}/${request.body.b}', { a: 'x', b: 'y' }, 'x/y'],
    ['${request.body.a}/${request.body.b}', { a: 'x' }, '$default'],
    ['$request.querystring.lang', {}, 'en'],
    ['\\$default', { action: 'join' }, '$default'],
  ])('%s of %j is %s', async (RouteSelectionExpression, message, key) => {
    const keys = ['join', '7', 'x/', 'x/y', 'en', '$default'];
    const routes = { $connect: {}, ...Object.fromEntries(keys.map((name) => [name, answered])) };
    expect(await answerTo(message, routes, echo, { api: { RouteSelectionExpression } })).toEqual([key]);
  });

  test('a message that no route is for is answered with an error', async () => {
    const [answer] = await answerTo({ action: 'other' }, { join: answered });
    expect(JSON.parse(answer)).toEqual({
      message: 'Forbidden',
      connectionId: expect.any(String),
      requestId: expect.any(String),
    });
  });
});

describe('the response', () => {
  test('goes to clients of routes that have one', async () => {
    expect(await answerTo('x', { $default: {} })).toEqual([]);
    expect(await answerTo('x', { $default: answered }, () => ({ statusCode: 500, body: 'bad' }))).toEqual(['bad']);
  });

  test.each([
    ['a function that throws', () => Promise.reject(new Error('no'))],
    ['a function that answers no response', () => undefined],
  ])('of %s is an internal error', async (_, handler) => {
    const [answer] = await answerTo('x', { $default: {} }, handler);
    expect(JSON.parse(answer)).toMatchObject({ message: 'Internal server error' });
  });

  test('is selected by the status, and made by a template', async () => {
    const routes = (statusCode: number) => ({
      $default: {
        isAnswered: true,
        integration: {
          IntegrationType: 'MOCK',
          RequestTemplates: { $default: JSON.stringify({ statusCode }) },
          TemplateSelectionExpression: '\\$default',
        },
        responses: [
          {
            IntegrationResponseKey: '$default',
            TemplateSelectionExpression: '${request.body.form}',
            ResponseTemplates: { short: 'ok', $default: '{"id":"$context.connectionId"}' },
          },
          { IntegrationResponseKey: '/4\\d\\d/', ResponseTemplates: { $default: 'wrong' } },
        ],
      },
    });
    expect(await answerTo({ form: 'short' }, routes(200))).toEqual(['ok']);
    expect(await answerTo({}, routes(200))).toEqual([expect.stringMatching(/^\{"id":"\S{15}="\}$/)]);
    expect(await answerTo({}, routes(404))).toEqual(['wrong']);
  });
});

describe('the integration', () => {
  test('of a function that is no proxy gets what the template makes', async () => {
    const routes = {
      say: {
        isAnswered: true,
        integration: {
          IntegrationType: 'AWS',
          TemplateSelectionExpression: '$request.body.action',
          RequestTemplates: { say: `{"to": $input.json('$.to'), "from": "$stageVariables.me"}` },
        },
      },
    };
    const handler: FunctionHandler = (event) => event;
    const [answer] = await answerTo({ action: 'say', to: 'you' }, routes, handler, {
      stage: { StageVariables: { me: 'I' } },
    });
    expect(JSON.parse(answer)).toEqual({ to: 'you', from: 'I' });
  });

  test('refuses a message without a template where nothing may pass', async () => {
    const integration = { IntegrationType: 'AWS', PassthroughBehavior: 'NEVER' };
    const [answer] = await answerTo({}, { $default: { integration } });
    expect(JSON.parse(answer)).toMatchObject({ message: 'Unsupported Media Type' });
  });

  test('calls a service with mapped parameters', async () => {
    const { connection, gateway } = await open({
      $default: {
        integration: {
          IntegrationType: 'AWS',
          IntegrationMethod: 'POST',
          IntegrationUri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
          RequestParameters: {
            'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'",
            'integration.request.header.X-From': 'context.connectionId',
            'integration.request.header.X-Pet': 'route.request.body.pet',
          },
          RequestTemplates: { $default: "Action=SendMessage&MessageBody=$input.json('$.pet')" },
        },
      },
    });
    await connection.send({ pet: 'rex' });
    const [call] = gateway.sentTo('orders');
    expect(call.body).toBe('Action=SendMessage&MessageBody="rex"');
    expect(call.headers).toMatchObject({ 'X-From': connection.id, 'X-Pet': 'rex' });
  });

  test.each([
    ['HTTP_PROXY', { text: 'hi' }, '{"text":"hi"}'],
    ['HTTP', { text: 'hi' }, 'said "hi"'],
  ])('of type %s posts the message to an endpoint', async (IntegrationType, message, body) => {
    const calls: HttpCall[] = [];
    const http = async (call: HttpCall) => {
      calls.push(call);
      return { status: 200, headers: HeaderList.of({}), body: Buffer.from('heard') };
    };
    const integration = {
      IntegrationType,
      IntegrationMethod: 'PUT',
      IntegrationUri: 'https://example.com/${stageVariables.place}/{who}',
      RequestParameters: {
        'integration.request.header.X-Connection': 'context.connectionId',
        'integration.request.path.who': 'route.request.body.text',
        'integration.request.querystring.lang': "'en'",
      },
      RequestTemplates: { $default: "said $input.json('$.text')" },
    };
    const template = webSocketApiWith(
      { $default: { isAnswered: true, integration } },
      { stage: { StageVariables: { place: 'room' } } },
    );
    const gateway = LocalGateway.fromTemplate(template, { backends: { http } });
    const connection = await gateway.connect('live');
    await connection.send(message);
    expect(connection.messages).toEqual(['heard']);
    expect([calls[0].method, calls[0].url, calls[0].body.toString()]).toEqual([
      'PUT',
      'https://example.com/room/hi?lang=en',
      body,
    ]);
    expect(calls[0].headers.get('X-Connection')).toBe(connection.id);
  });

  test('checks a message against the model that the expression selects', async () => {
    const route = { ModelSelectionExpression: '$request.body.action', RequestModels: { say: 'Text' } };
    const integration = { IntegrationType: 'AWS' };
    const Schema = { type: 'object', required: ['text'] };
    const more = {
      Model: { Type: 'AWS::ApiGatewayV2::Model', Properties: { ApiId: { Ref: 'Api' }, Name: 'Text', Schema } },
    };
    const handler: FunctionHandler = () => 'fine';
    const say = { route, integration, isAnswered: true };
    const [bad] = await answerTo({ action: 'say' }, { say }, handler, { more });
    expect(JSON.parse(bad)).toMatchObject({ message: 'Invalid request body' });
    expect(await answerTo({ action: 'say', text: 'a' }, { say }, handler, { more })).toEqual(['"fine"']);
    // Functions behind proxies check for themselves.
    expect(await answerTo({ action: 'say' }, { say: { route, isAnswered: true } }, echo, { more })).toEqual(['say']);
  });

  test('fills stage variables into its address', async () => {
    const IntegrationUri = LAMBDA_URI.replace('handler', '${stageVariables.fn}');
    const parts = { stage: { StageVariables: { fn: 'handler' } } };
    expect(
      await answerTo('x', { $default: { isAnswered: true, integration: { IntegrationUri } } }, echo, parts),
    ).toEqual(['$default']);
  });
});

test('every event writes a line in the format of the stage, and is told', async () => {
  const Format = '$context.eventType $context.routeKey $context.status $context.error.message $context.connectionId';
  const lines: string[] = [];
  const served: string[] = [];
  const template = webSocketApiWith({ $connect: {}, say: {} }, { stage: { AccessLogSettings: { Format } } });
  const gateway = LocalGateway.fromTemplate(template, {
    functions: { handler: echo },
    log: (line) => lines.push(line),
    served: ({ status, title }) => served.push(`${status} ${title}`),
  });
  const connection = await gateway.connect('live');
  const trace = await connection.send({ action: 'say' });
  await connection.send('x');
  await connection.close();
  expect(lines).toEqual([
    `CONNECT $connect 200 - ${connection.id}`,
    `MESSAGE say 200 - ${connection.id}`,
    `MESSAGE - 403 Forbidden ${connection.id}`,
    `DISCONNECT - 200 - ${connection.id}`,
  ]);
  expect(served).toEqual(['200 CONNECT $connect', '200 MESSAGE say', '403 MESSAGE', '200 DISCONNECT']);
  expect(trace?.entries.map(({ step }) => step)).toEqual([
    'request',
    'route',
    'authorizer',
    'API key',
    'throttles',
    'validation',
    'integration request',
    'integration',
    'integration response',
    'access log',
  ]);
});
