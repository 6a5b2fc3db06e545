import { Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  ApiModel,
  DefinitionForm,
  DynamoDbAttribute,
  GatewayApiProps,
  GatewayAuthorizer,
  GatewayIntegration,
  ProblemDetails,
} from '../../../lib';
import { LocalGateway } from '../../../lib/local';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';
import { mockRoute, sampleStack, templateOf } from '../../sample';

/** An API whose services answer as told. */
function serve(make: (stack: Stack) => GatewayApiProps, answer: { status: number; body?: string } = { status: 200 }) {
  const stack = sampleStack();
  const template = templateOf({ authorizer: GatewayAuthorizer.publicAccess(), ...make(stack) }, stack).toJSON();
  const { status, body = '{}' } = answer;
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  const service = async () => ({ status, headers, body: Buffer.from(body) });
  const gateway = LocalGateway.fromTemplate(template, { backends: { service } });
  return async (...request: Parameters<typeof gateway.fetch> extends [string, ...infer Rest] ? Rest : never) => {
    const response = await gateway.fetch('prod', ...request);
    return { status: response.status, contentType: response.headers.get('Content-Type'), body: response.json() };
  };
}

const instance = expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/);
const PROBLEM = 'application/problem+json';
const model = ApiModel.jsonSchema('Order', { type: 'object', required: ['petId'] });
const orders = (stack: Stack): GatewayApiProps => ({
  problemDetails: ProblemDetails.aboutBlank(),
  routes: {
    'POST /orders': { integration: GatewayIntegration.sqs(new Queue(stack, 'Orders')), requestModel: model },
    'GET /key': { ...mockRoute, apiKeyRequired: true },
  },
});

describe.each([DefinitionForm.RESOURCES, DefinitionForm.OPENAPI])('the problems of an API of %s', (definition) => {
  const problems = (stack: Stack) => ({ ...orders(stack), definition });

  test.each([
    ['an order that is no order', 'POST /orders', { body: '{}' }, 400, 'Bad Request', 'Invalid request body'],
    ['a caller without a key', 'GET /key', {}, 403, 'Forbidden', 'Forbidden'],
    ['a path that is not there', 'GET /none', {}, 403, 'Forbidden', 'Missing Authentication Token'],
  ])('tell of %s', async (_, route, request, status, title, detail) => {
    const response = await serve(problems)(route, { headers: { 'Content-Type': 'application/json' }, ...request });
    const body = { type: 'about:blank', title, status, detail, instance };
    expect(response).toEqual({ status, contentType: PROBLEM, body });
  });

  test.each([
    [400, 400, 'Bad Request', 'The service behind the API refused the request.'],
    [503, 500, 'Internal Server Error', 'The service behind the API failed.'],
  ])('tell of a service that answers %d', async (answered, status, title, detail) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await serve(problems, { status: answered })('POST /orders', { headers, body: '{"petId":"1"}' });
    const body = { type: 'about:blank', title, status, detail, instance };
    expect(response).toEqual({ status, contentType: PROBLEM, body });
  });

  test('leave successes as they are', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await serve(problems)('POST /orders', { headers, body: '{"petId":"1"}' });
    expect(response).toEqual({ status: 200, contentType: 'application/json', body: {} });
  });
});

describe('problems', () => {
  const typed = ProblemDetails.typesAt('https://example.com/problems#');

  test('have types where there is an address for them', async () => {
    const answers = serve(() => ({
      problemDetails: typed,
      routes: { 'GET /key': { ...mockRoute, apiKeyRequired: true } },
    }));
    const type = 'https://example.com/problems#invalid-api-key';
    expect((await answers('GET /key')).body).toMatchObject({ type, title: 'Invalid API key', status: 403 });
  });

  test('tell of what a service answers with status 200', async () => {
    const make = (stack: Stack): GatewayApiProps => ({
      problemDetails: typed,
      cors: { allowOrigins: ['https://a.example.com', 'https://b.example.com'] },
      routes: {
        'POST /events': {
          integration: GatewayIntegration.eventBridge(new EventBus(stack, 'Bus'), { source: 'a', detailType: 'b' }),
        },
        'GET /pets/{petId}': {
          integration: GatewayIntegration.dynamoDbGet(
            new Table(stack, 'Pets', { partitionKey: { name: 'petId', type: AttributeType.STRING } }),
            { key: { petId: DynamoDbAttribute.STRING } },
          ),
        },
      },
    });
    const failed = serve(make, { status: 200, body: '{"FailedEntryCount":1}' });
    expect(await failed('POST /events', { headers: { 'Content-Type': 'application/json' }, body: '{}' })).toEqual({
      status: 500,
      contentType: PROBLEM,
      body: {
        type: 'https://example.com/problems#internal-server-error',
        title: 'Internal server error',
        status: 500,
        detail: 'The service behind the API failed.',
        instance,
      },
    });
    expect(await serve(make)('GET /pets/1')).toMatchObject({
      status: 404,
      contentType: PROBLEM,
      body: { type: 'https://example.com/problems#not-found', status: 404 },
    });
  });

  test('leave responses of the user alone', async () => {
    const template = '{"message":"Bad request"}';
    const make = (stack: Stack): GatewayApiProps => ({
      problemDetails: typed,
      gatewayResponses: {
        DEFAULT_4XX: { templates: { 'application/json': '{"mine":$context.error.messageString}' } },
        INTEGRATION_FAILURE: { responseHeaders: { 'Retry-After': "'5'" } },
      },
      routes: {
        'GET /key': { ...mockRoute, apiKeyRequired: true },
        'POST /orders': {
          integration: GatewayIntegration.sqs(new Queue(stack, 'Orders'), {
            responses: [{ statusCode: '400', responseTemplates: { 'application/json': template } }],
          }),
        },
      },
    });
    expect(await serve(make)('GET /key')).toEqual({
      status: 403,
      contentType: 'application/json',
      body: { mine: 'Forbidden' },
    });
    const headers = { 'Content-Type': 'application/json' };
    const { body } = await serve(make)('POST /orders', { headers, body: '{}' });
    expect(body).toEqual({ message: 'Bad request' });
    const stack = sampleStack();
    const responses = Object.values(templateOf(make(stack), stack).findResources('AWS::ApiGateway::GatewayResponse'));
    expect(responses.map(({ Properties }) => Properties.ResponseType).sort()).toEqual([
      'API_CONFIGURATION_ERROR',
      'AUTHORIZER_CONFIGURATION_ERROR',
      'AUTHORIZER_FAILURE',
      'DEFAULT_4XX',
      'DEFAULT_5XX',
      'INTEGRATION_FAILURE',
      'INTEGRATION_TIMEOUT',
    ]);
    const failure = responses.find(({ Properties }) => Properties.ResponseType === 'INTEGRATION_FAILURE');
    expect(failure?.Properties).toMatchObject({
      ResponseParameters: {
        'gatewayresponse.header.Retry-After': "'5'",
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
      },
      ResponseTemplates: { 'application/json': expect.stringContaining('"status":504') },
    });
  });

  test('have no type that is no address', () => {
    expect(() => ProblemDetails.typesAt('/problems')).toThrow(/^AGW-GWR-11: /);
  });
});
