import { LocalGateway } from '../../../lib/local';
import { apiWith, mock } from '../rest-template';

const RestApiId = { Ref: 'Api' };
const validator = {
  Type: 'AWS::ApiGateway::RequestValidator',
  Properties: { RestApiId, ValidateRequestBody: true, ValidateRequestParameters: true },
};
const model = (Name: string, Schema: object) => ({
  Type: 'AWS::ApiGateway::Model',
  Properties: { RestApiId, Name, Schema },
});
const gateway = LocalGateway.fromTemplate(
  apiWith(
    mock('{"ok": true}'),
    {
      RequestValidatorId: { Ref: 'Validator' },
      RequestParameters: { 'method.request.querystring.q': true, 'method.request.header.X-H': true },
      RequestModels: { 'application/json': { Ref: 'PetModel' } },
    },
    {
      Validator: validator,
      Species: model('Species', { enum: ['cat', 'dog'] }),
      PetModel: model('Pet', {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          species: {
            $ref: { 'Fn::Sub': 'https://apigateway.amazonaws.com/restapis/${Api}/models/Species' },
          },
        },
      }),
    },
  ),
);

const send = (body: string, headers: object = {}) =>
  gateway.fetch('prod', 'POST /pets/rex?q=1', {
    body,
    headers: { 'X-H': '1', 'Content-Type': 'application/json', ...headers },
  });

test('missing parameters are listed, headers first', async () => {
  const response = await gateway.fetch('prod', 'POST /pets/rex');
  expect([response.status, response.text]).toEqual([
    400,
    '{"message": "Missing required request parameters: [X-H, q]"}',
  ]);
  expect(response.headers.get('x-amzn-ErrorType')).toBe('BadRequestException');
});

test.each(['{"name": "Rex", "species": "dog"}', '{"name": "Rex"}'])('%s passes its model', async (body) => {
  expect((await send(body)).status).toBe(200);
});

test.each(['', '{}', '{"name": 1}', '{"name": "Rex", "species": "cow"}', '{', 'null'])(
  '%j breaks its model',
  async (body) => {
    const response = await send(body);
    expect([response.status, response.text]).toEqual([400, '{"message": "Invalid request body"}']);
  },
);

test('a body of a media type without a model is not looked at', async () => {
  const { trace } = await send('<pet/>', { 'Content-Type': 'text/xml' });
  expect(trace.entries.find(({ step }) => step === 'validation')?.fault).toBeUndefined();
});

test('the words of the validation are there for gateway responses', async () => {
  const trace = (await send('{}')).trace.entries.find(({ fault }) => fault !== undefined);
  expect(trace).toMatchObject({ step: 'validation', fault: '[object has missing required properties (["name"])]' });
});
