import { stageInBackendPath } from '../../../lib/rules/integrations/stage-in-backend-path';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const pathPattern = (...Values: unknown[]) => ({ Field: 'path-pattern', PathPatternConfig: { Values } });

const behindRule = (condition: object, integration: object = {}, StageName: unknown = 'prod') =>
  getPets(
    {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
      IntegrationTarget: { Ref: 'Listener' },
      Uri: 'http://pets.example.com/pets/all',
      ...integration,
    },
    {
      resources: {
        Stage: restPart('Stage', { StageName }),
        Listener: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: { LoadBalancerArn: { Ref: 'Balancer' }, DefaultActions: [] },
        },
        Rule: {
          Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
          Properties: { ListenerArn: { Ref: 'Listener' }, Priority: 1, Conditions: [condition], Actions: [] },
        },
      },
    },
  );

const override = { 'application/json': '#set($context.requestOverride.path = "/pets/all")' };

ruleTester(stageInBackendPath, {
  valid: [
    { name: 'a pattern with the stage', resources: behindRule(pathPattern('/prod/pets/*')) },
    { name: 'a pattern for any stage', resources: behindRule(pathPattern('*/pets/*')) },
    { name: 'a second pattern with the stage', resources: behindRule(pathPattern('/pets/*', '/prod/*')) },
    { name: 'a pattern for other requests', resources: behindRule(pathPattern('/admin/*')) },
    {
      name: 'a rule by host',
      resources: behindRule({ Field: 'host-header', HostHeaderConfig: { Values: ['pets.example.com'] } }),
    },
    {
      name: 'a path that a template sets anew',
      resources: behindRule(pathPattern('/pets/*'), { RequestTemplates: override }),
    },
    {
      name: 'templates that only CloudFormation knows',
      resources: behindRule(pathPattern('/pets/*'), { RequestTemplates: { 'Fn::If': ['Plain', {}, override] } }),
    },
    { name: 'a pattern that only CloudFormation knows', resources: behindRule(pathPattern({ Ref: 'Pattern' })) },
    {
      name: 'a stage that only CloudFormation knows',
      resources: behindRule(pathPattern('/pets/*'), {}, { Ref: 'Name' }),
    },
    {
      name: 'a listener of another template',
      resources: behindRule(pathPattern('/pets/*'), { IntegrationTarget: { 'Fn::ImportValue': 'Listener' } }),
    },
    {
      name: 'a path that only CloudFormation knows',
      resources: behindRule(pathPattern('/*'), { Uri: { 'Fn::Sub': 'http://pets.example.com/${Path}' } }),
    },
  ],
  invalid: [
    {
      name: 'a pattern without the stage',
      resources: behindRule(pathPattern('/pets/*')),
      at: ['GetPets'],
      message: "the listener rule for '/pets/*' does not match '/prod/pets/all'",
    },
    {
      name: 'a pattern in the older form, behind a load balancer',
      resources: behindRule(
        { Field: 'path-pattern', Values: ['/pets/???'] },
        { IntegrationTarget: { Ref: 'Balancer' }, Uri: { 'Fn::Sub': 'http://${Balancer.DNSName}/pets/all' } },
      ),
      at: ['GetPets'],
      message: "'/pets/???'",
    },
    {
      name: 'a pattern with one of the stages',
      value: { path: '/pets', stageNames: ['prod', 'test'], pathPatterns: ['/pets', '/prod/pets'] },
      message: "does not match '/test/pets'",
    },
  ],
});
