import { quotedInputEscaped } from '../../../lib/rules/mapping/quoted-input-escaped';
import { getPets, SQS_URI } from '../integrations/get-pets';
import { ruleTester } from '../rule-tester';

const mapped = (template: unknown, more: object = {}) =>
  getPets({
    Type: 'AWS',
    IntegrationHttpMethod: 'POST',
    Uri: SQS_URI,
    RequestTemplates: { 'application/json': template },
    ...more,
  });

const body = (template: string) => ({
  openapi: '3.0.1',
  paths: {
    '/pets': {
      get: {
        'x-amazon-apigateway-integration': {
          type: 'aws',
          httpMethod: 'POST',
          uri: SQS_URI,
          requestTemplates: { 'application/json': template },
        },
      },
    },
  },
});

ruleTester(quotedInputEscaped, {
  valid: [
    { name: 'JSON of the request', resources: mapped(`{"name": $input.json('$.name')}`) },
    { name: 'an escaped parameter', resources: mapped(`{"id": "$util.escapeJavaScript($input.params('id'))"}`) },
    { name: 'a number', resources: mapped(`{"age": $input.path('$.age')}`) },
    { name: 'what the service itself knows', resources: mapped('{"stage": "$context.stage"}') },
    { name: 'quotes of a directive', resources: mapped(`#set($key = {"a": "$input.params('a')"})\n{"a": 1}`) },
    { name: 'a form', resources: mapped(`Action=SendMessage&MessageBody=$input.params('text')`) },
    { name: 'a template that only CloudFormation knows', resources: mapped({ Ref: 'Template' }) },
    {
      name: 'a response, which the backend wrote',
      resources: mapped('{}', {
        IntegrationResponses: [
          { StatusCode: '200', ResponseTemplates: { 'application/json': `{"id": "$input.path('$.id')"}` } },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'a parameter',
      resources: mapped(`{"id": "$input.params('id')"}`),
      at: ['GetPets'],
      message: "the template of 'GET /pets' has $input.params('id') between quotes",
    },
    {
      name: 'a part of the body, in the middle of a text',
      resources: mapped(`{"Key": {"S": "pet#\${input.path("$.name")}"}}`),
      at: ['GetPets'],
      message: '${input.path("$.name")} between quotes',
    },
    {
      name: 'a template with a table of its own',
      resources: mapped({ 'Fn::Sub': `{"TableName": "\${Table}", "id": "$input.params('id')"}` }),
      at: ['GetPets'],
      message: "$input.params('id')",
    },
    {
      name: 'a template of an OpenAPI body',
      resources: {
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: body(`{"id": "$!input.params('id')"}`) } },
      },
      at: ['Api'],
      message: "$!input.params('id')",
    },
  ],
});
