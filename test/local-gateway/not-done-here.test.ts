import { LocalGateway, LocalGatewayOptions } from '../../lib/local';
import { apiWith, mock } from './rest-template';

const acl = (stage: string) => ({
  Type: 'AWS::WAFv2::WebACLAssociation',
  Properties: {
    ResourceArn: { 'Fn::Sub': `arn:aws:apigateway:us-east-1::/restapis/\${Api}/stages/${stage}` },
    WebACLArn: 'arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/b',
  },
});
const gatewayWith = (more: { readonly [logicalId: string]: object }, options: LocalGatewayOptions = {}) =>
  LocalGateway.fromTemplate(apiWith(mock('fine'), {}, more), options);

test('what this machine cannot do is told at the start and in the trace, and let pass', async () => {
  const gateway = gatewayWith({ Acl: acl('prod') });
  expect(gateway.limitations).toEqual(['web ACL Acl: requests pass']);
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect(response.status).toBe(200);
  const entry = response.trace.entries.find(({ step }) => step === 'not done here');
  expect(entry?.details).toEqual({ missing: ['web ACL Acl'] });
});

test('it is refused where that is asked for, for the stages that it holds for', async () => {
  const gateway = gatewayWith({ Acl: acl('prod') }, { notDoneHere: 'refuse' });
  expect(gateway.limitations).toEqual(['web ACL Acl: requests are refused']);
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect([response.status, response.json().message]).toEqual([501, 'Not done on this machine']);
  const other = gatewayWith({ Acl: acl('dev') }, { notDoneHere: 'refuse' });
  expect((await other.fetch('prod', 'GET /pets/rex')).status).toBe(200);
});

test('mutual TLS holds for its domain name alone', async () => {
  const more = {
    Domain: {
      Type: 'AWS::ApiGateway::DomainName',
      Properties: { DomainName: 'api.example.com', MutualTlsAuthentication: { TruststoreUri: 's3://a/b' } },
    },
    Mapping: {
      Type: 'AWS::ApiGateway::BasePathMapping',
      Properties: { DomainName: { Ref: 'Domain' }, RestApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' } },
    },
  };
  const gateway = gatewayWith(more, { notDoneHere: 'refuse' });
  expect((await gateway.fetch('prod', 'GET /pets/rex')).status).toBe(200);
  const { request } = { request: { headers: { Host: 'api.example.com' } } };
  expect((await gateway.fetch('$default', 'GET /pets/rex', request)).status).toBe(501);
});

test('what only CloudFormation knows can be told', async () => {
  const Variables = { origin: { 'Fn::ImportValue': 'Origin' }, size: { 'Fn::GetAtt': ['Elsewhere', 'Size'] } };
  const template = apiWith(mock('$stageVariables.origin $stageVariables.size'));
  Object.assign(template.Resources.Stage.Properties, { Variables });
  const open = LocalGateway.fromTemplate(template);
  expect(open.unresolved).toEqual(['Fn::ImportValue Origin', 'Elsewhere.Size']);
  const context = { 'Fn::ImportValue Origin': 'here', 'Elsewhere.Size': '3' };
  const told = LocalGateway.fromTemplate(template, { context });
  expect(told.unresolved).toEqual([]);
  expect((await told.fetch('prod', 'GET /pets/rex')).text).toBe('here 3');
});
