import { Fn } from 'aws-cdk-lib';
import { mappingExpression } from '../../../lib/rules/integrations/mapping-expression';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const request = (expression: unknown) =>
  getPets({ Type: 'HTTP', RequestParameters: { 'integration.request.header.X-Value': expression } });

const response = (expression: unknown) =>
  getPets({
    Type: 'HTTP',
    IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Value': expression } }],
  });

ruleTester(mappingExpression, {
  valid: [
    { name: 'a path variable', resources: request('method.request.path.id') },
    { name: 'every value of a query parameter', resources: request('method.request.multivaluequerystring.tag') },
    { name: 'a part of the body', resources: request('method.request.body.pets[0].id') },
    { name: 'a fixed text', resources: request("'application/x-www-form-urlencoded'") },
    { name: 'an empty text', resources: request("''") },
    { name: 'the context', resources: request('context.authorizer.claims.sub') },
    { name: 'a stage variable', resources: request('stageVariables.table') },
    { name: 'an unresolved value', resources: request({ 'Fn::Sub': '${Bucket}' }) },
    {
      name: "a construct's value that only CloudFormation knows",
      value: { target: 'integration.request.path.bucket', expression: Fn.ref('Source') },
    },
    { name: "a backend's header", resources: response('integration.response.header.Date') },
    { name: "a backend's body", resources: response('integration.response.body.error') },
  ],
  invalid: [
    {
      name: 'a text without quotes',
      resources: request('application/json'),
      at: ['GetPets'],
      message:
        "'integration.request.header.X-Value' is mapped from application/json; API Gateway takes 'text' in single quotes",
    },
    {
      name: 'a boolean',
      resources: request(true),
      at: ['GetPets'],
      message: 'is mapped from true',
      recorded: { call: 'PutIntegration', error: 'SerializationException' },
    },
    { name: 'double quotes', resources: request('"x"'), at: ['GetPets'], message: 'is mapped from "x"' },
    {
      name: 'a response in a request',
      resources: request('integration.response.body'),
      at: ['GetPets'],
      message: 'method.request.body',
    },
    {
      name: 'a request in a response',
      resources: response('method.request.path.id'),
      at: ['GetPets'],
      message: 'integration.response.body',
    },
    {
      name: "a construct's own value",
      value: { target: 'integration.request.path.id', expression: '' },
      message: "'integration.request.path.id' is mapped from an empty text",
    },
  ],
});
