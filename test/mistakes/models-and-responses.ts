import { Size } from 'aws-cdk-lib';
import { ApiModel, GatewayIntegration, ProblemDetails } from '../../lib';
import { calls, Mistake } from './mistake';

const modelled =
  (schema: object, name = 'Pet'): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'POST /a': calls(fn, { requestModel: ApiModel.jsonSchema(name, schema) }) });
const parameter =
  (name: string): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'GET /a': calls(fn, { parameters: { [name]: true } }) });
const responding =
  (gatewayResponses: object): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'GET /a': calls(fn) }, { gatewayResponses });
const mapped =
  (more: object): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'GET /a': calls(fn, { integration: GatewayIntegration.httpCustom('https://pets.example.com', more) }) });

/** Models, parameters and what API Gateway answers itself. */
export const modelsAndResponses: readonly Mistake[] = [
  ['a model with a hyphen in its name', 'refused AGW-MAP-06', modelled({ type: 'object' }, 'My-Pet')],
  [
    'a name in the place of a model',
    'refused AGW-GEN-22',
    ({ fn, rest }) => rest({ 'POST /a': calls(fn, { requestModel: 'Pet' }) }),
  ],
  [
    'a model of the body of a `GET` request',
    'warned AGW-MAP-26',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn, { requestModel: ApiModel.jsonSchema('Pet', { type: 'object' }) }) }),
  ],
  [
    'a word for the status of a response',
    'refused AGW-INT-80',
    ({ fn, rest }) =>
      rest({ 'GET /a': calls(fn, { responseModels: { ok: ApiModel.jsonSchema('Pet', { type: 'object' }) } }) }),
  ],
  ['a parameter of a path that has no such variable', 'warned AGW-MAP-27', parameter('method.request.path.id')],
  ['a status that is a number', 'refused AGW-GWR-02', responding({ THROTTLED: { statusCode: 429 } })],
  [
    'quotes around `$context.error.messageString`',
    'warned AGW-GWR-12',
    responding({ THROTTLED: { templates: { 'application/json': '{"message":"$context.error.messageString"}' } } }),
  ],
  [
    'the body of the request in an error',
    'warned AGW-GWR-03',
    responding({ THROTTLED: { templates: { 'application/json': '{"body":$input.body}' } } }),
  ],
  ['problem types without an address', 'refused AGW-GWR-11', () => ProblemDetails.typesAt('/problems')],
  [
    '`problemDetails: true`',
    'refused AGW-GEN-22',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { problemDetails: true }),
  ],
  [
    'an ending of files for a binary media type',
    'warned AGW-BIN-07',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { binaryMediaTypes: ['png'] }),
  ],
  [
    'two models of one name',
    'refused AGW-MAP-08',
    ({ fn, rest }) =>
      rest({
        'POST /a': calls(fn, { requestModel: ApiModel.jsonSchema('Pet', { type: 'object' }) }),
        'POST /b': calls(fn, { requestModel: ApiModel.jsonSchema('Pet', { type: 'string' }) }),
      }),
  ],
  [
    'a later draft of JSON Schema',
    'warned AGW-MAP-07',
    modelled({ $schema: 'https://json-schema.org/draft/2020-12/schema' }),
  ],
  ['a keyword of a later draft', 'warned AGW-MAP-07', modelled({ properties: { kind: { const: 'cat' } } })],
  ['a type that does not exist: `objekt`', 'refused AGW-MAP-22', modelled({ type: 'objekt' })],
  ['a reference to `#/components`', 'refused AGW-MAP-23', modelled({ $ref: '#/components/schemas/Pet' })],
  [
    'a reference to a definition that is not there',
    'refused AGW-MAP-23',
    modelled({ properties: { id: { $ref: '#/definitions/id' } } }),
  ],
  [
    'a reference to another model',
    'allowed: the API makes that one first',
    modelled({ properties: { owner: { $ref: ApiModel.jsonSchema('Owner', { type: 'object' }) } } }),
  ],
  [
    'a content type that is none',
    'refused AGW-MAP-19',
    ({ fn, rest }) =>
      rest({ 'POST /a': calls(fn, { requestModels: { json: ApiModel.jsonSchema('Pet', { type: 'object' }) } }) }),
  ],
  [
    'a model of one name, used for two content types',
    'allowed: it keeps a content type of its own',
    ({ fn, rest }) => {
      const pet = ApiModel.jsonSchema('Pet', { type: 'object' });
      rest({
        'POST /a': calls(fn, { requestModel: pet }),
        'POST /b': calls(fn, { requestModels: { 'application/xml': pet } }),
      });
    },
  ],
  ['a bare name of a parameter: `limit`', 'refused AGW-MAP-10', parameter('limit')],
  [
    'a place of a parameter that does not exist: `method.request.query.limit`',
    'refused AGW-MAP-10',
    parameter('method.request.query.limit'),
  ],
  [
    'one parameter, in the path and in the query string',
    'refused AGW-MAP-18',
    ({ fn, rest }) => rest({ 'GET /a/{id}': calls(fn, { parameters: { 'method.request.querystring.id': true } }) }),
  ],
  ['a response of a type that does not exist', 'refused AGW-GWR-01', responding({ NOT_FOUND: {} })],
  ['a status of 600', 'refused AGW-GWR-02', responding({ THROTTLED: { statusCode: '600' } })],
  ['one status for all errors of clients', 'warned AGW-GWR-05', responding({ DEFAULT_4XX: { statusCode: '400' } })],
  [
    'a header without quotes: `Retry-After: 5`',
    'refused AGW-GWR-10',
    responding({ THROTTLED: { responseHeaders: { 'Retry-After': '5' } } }),
  ],
  [
    'a variable of templates for a header',
    'refused AGW-GWR-10',
    responding({ THROTTLED: { responseHeaders: { 'X-Id': '$context.requestId' } } }),
  ],
  [
    'Velocity in the body of an error',
    'warned AGW-GWR-03',
    responding({ THROTTLED: { templates: { 'application/json': '#if(true){}#end' } } }),
  ],
  [
    'a request mapped to `integration.header.X-A`',
    'refused AGW-MAP-21',
    mapped({ requestParameters: { 'integration.header.X-A': "'a'" } }),
  ],
  [
    'a response mapped to `X-A`',
    'refused AGW-MAP-21',
    mapped({ responses: [{ statusCode: '200', responseParameters: { 'X-A': "'a'" } }] }),
  ],
  [
    'compression from 11 MiB on',
    'refused AGW-BIN-04',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { minimumCompressionSize: Size.mebibytes(11) }),
  ],
  [
    'every media type as bytes',
    'allowed: browsers need it; preflight requests are answered as text',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { binaryMediaTypes: ['*/*'] }),
  ],
];
