import { healthCheckPath } from '../../../lib/rules/custom-domains/health-check-path';
import { ruleTester } from '../rule-tester';
import { APIS, basePath } from './pets-domain';

const resource = (PathPart: unknown, parent: unknown = { 'Fn::GetAtt': ['Rest', 'RootResourceId'] }) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Rest' }, ParentId: parent, PathPart },
});
const mapped = (path: string, Part: object, more: object = {}) => ({ ...APIS, Part, ...more, Mapping: basePath(path) });
const body = { openapi: '3.0.1', paths: { '/ping': { get: { responses: {} } } } };

ruleTester(healthCheckPath, {
  valid: [
    { name: 'another path', resources: mapped('', resource('health')) },
    { name: 'an API without a domain name', resources: { ...APIS, Part: resource('ping') } },
    { name: 'an API under a path', resources: mapped('pets', resource('ping')) },
    {
      name: 'a resource below the root',
      resources: mapped('', resource('pets'), { Child: resource('ping', { Ref: 'Part' }) }),
    },
    { name: 'a parameter', resources: mapped('', resource({ Ref: 'Part' })) },
  ],
  invalid: [
    {
      name: 'a resource at the root',
      resources: mapped('', resource('ping')),
      at: ['Part'],
      message: "'/ping' is a path of a custom domain name",
    },
    { name: 'a mapped path', resources: mapped('sping', resource('pets')), at: ['Mapping'], message: "'/sping'" },
    {
      name: 'a path in OpenAPI',
      resources: { Rest: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: body } }, Mapping: basePath() },
      at: ['Rest'],
      message: "'/ping'",
    },
  ],
});
