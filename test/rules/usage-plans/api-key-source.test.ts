import { apiKeySource } from '../../../lib/rules/usage-plans/api-key-source';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: properties } });
const body = (source: string) =>
  api({ Body: { openapi: '3.0.1', paths: {}, 'x-amazon-apigateway-api-key-source': source } });

ruleTester(apiKeySource, {
  valid: [
    { name: 'no source', resources: api({ Name: 'pets' }) },
    { name: 'the header', resources: api({ ApiKeySourceType: 'HEADER' }) },
    { name: 'the authorizer, in OpenAPI', resources: body('AUTHORIZER') },
    { name: 'a parameter', resources: api({ ApiKeySourceType: { Ref: 'Source' } }) },
  ],
  invalid: [
    { name: 'the query', resources: api({ ApiKeySourceType: 'QUERY' }), at: ['Api'], message: "'QUERY'" },
    { name: 'the query in OpenAPI', resources: body('QUERY'), at: ['Api'], message: "'QUERY'" },
  ],
});
