import { mutualTlsDefaultEndpoint } from '../../../lib/rules/custom-domains/mutual-tls-default-endpoint';
import { ruleTester } from '../rule-tester';
import { apiMapping, basePath, MUTUAL_TLS, publicDomain, restApi, rule, v2Api } from './pets-domain';

const CLOSED = { DisableExecuteApiEndpoint: true };
const behind = (Rest: object, domain: object = publicDomain(MUTUAL_TLS)) => ({
  ...domain,
  Rest,
  First: basePath('pets'),
  Second: basePath('cats'),
});
const bodyOf = (settings: object) => ({
  Body: { openapi: '3.0.1', paths: {}, 'x-amazon-apigateway-endpoint-configuration': settings },
});

ruleTester(mutualTlsDefaultEndpoint, {
  valid: [
    { name: 'a closed endpoint', resources: behind(restApi(CLOSED)) },
    {
      name: 'an endpoint that OpenAPI closes',
      resources: behind(restApi(bodyOf({ disableExecuteApiEndpoint: true }))),
    },
    { name: 'a document elsewhere', resources: behind(restApi({ BodyS3Location: { Bucket: 'b', Key: 'k' } })) },
    { name: 'a parameter', resources: behind(restApi({ DisableExecuteApiEndpoint: { Ref: 'IsClosed' } })) },
    { name: 'a domain name without mutual TLS', resources: behind(restApi(), publicDomain()) },
  ],
  invalid: [
    {
      name: 'an open endpoint, once for all mappings',
      resources: behind(restApi()),
      at: ['Rest'],
      message: "'Rest' has a domain name with mutual TLS, and its default endpoint is open",
    },
    {
      name: 'an HTTP API',
      resources: { ...publicDomain(MUTUAL_TLS), Http: v2Api('HTTP'), Mapping: apiMapping('pets') },
      at: ['Http'],
      message: 'is open',
    },
    {
      name: 'a routing rule',
      resources: { ...publicDomain(MUTUAL_TLS), Rest: restApi(), Rule: rule() },
      at: ['Rest'],
      message: 'is open',
    },
  ],
});
