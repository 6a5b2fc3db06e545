import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { VpcLink } from 'aws-cdk-lib/aws-apigatewayv2';
import { Connections, SecurityGroup, SubnetSelection, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationLoadBalancer,
  ListenerAction,
  NetworkLoadBalancer,
  NetworkTargetGroup,
  Protocol,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { DnsRecordType, PrivateDnsNamespace } from 'aws-cdk-lib/aws-servicediscovery';
import { GatewayIntegration, HttpGatewayApi, PrivateTarget } from '../../lib';
import { sampleStack } from '../sample';
import { httpTemplateOf, v2RoutesOf } from '../v2-sample';
import { integrationOf } from './http-api';

describe('an HTTP API reaches into a VPC', () => {
  const albOf = (stack: Stack) => {
    const loadBalancer = new ApplicationLoadBalancer(stack, 'Alb', { vpc: new Vpc(stack, 'Vpc') });
    return loadBalancer.addListener('Listener', {
      port: 80,
      open: false,
      defaultAction: ListenerAction.fixedResponse(200),
    });
  };

  test('to an Application Load Balancer, by a link that is made once and let through', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.vpcLink(PrivateTarget.applicationLoadBalancer(albOf(stack)), 'http://pets');
    const template = httpTemplateOf({ routes: { 'GET /a': { integration }, 'GET /b': { integration } } }, stack);
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    expect(v2RoutesOf(template)['GET /a'].integration).toMatchObject({
      ConnectionType: 'VPC_LINK',
      IntegrationMethod: 'GET',
      IntegrationUri: { Ref: expect.stringContaining('Listener') },
      RequestParameters: { 'overwrite:path': '$request.path' },
    });
  });

  test('with the path and the certificate that the address names', () => {
    const { integration } = integrationOf((stack) =>
      GatewayIntegration.vpcLink(
        PrivateTarget.applicationLoadBalancer(albOf(stack)),
        'https://pets.internal:8443/v1/{id}/all',
      ),
    );
    expect(integration.RequestParameters).toEqual({ 'overwrite:path': '/v1/${request.path.id}/all' });
    expect(integration.TlsConfig).toEqual({ ServerNameToVerify: 'pets.internal' });
  });

  test('to a listener of a Network Load Balancer, by a link that is there', () => {
    const { integration, template } = integrationOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc');
      const targets = new NetworkTargetGroup(stack, 'Targets', { vpc, port: 80, protocol: Protocol.TCP });
      const loadBalancer = new NetworkLoadBalancer(stack, 'Nlb', { vpc });
      const listener = loadBalancer.addListener('Listener', { port: 80, defaultTargetGroups: [targets] });
      const link = new VpcLink(stack, 'Link', { vpc });
      return GatewayIntegration.vpcLink(
        PrivateTarget.networkLoadBalancerListener(listener, { vpcLink: link }),
        'http://pets',
      );
    });
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
    expect(integration.ConnectionId).toEqual({ Ref: expect.stringContaining('Link') });
  });

  test('to a service of Cloud Map, in a VPC that must be known', () => {
    const serviceIn = (stack: Stack, vpc: Vpc) =>
      new PrivateDnsNamespace(stack, 'Space', { vpc, name: 'internal' }).createService('Pets', {
        dnsRecordType: DnsRecordType.SRV,
      });
    const { integration, template } = integrationOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc');
      return GatewayIntegration.vpcLink(PrivateTarget.cloudMapService(serviceIn(stack, vpc), { vpc }), 'http://pets');
    });
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
    expect(integration.IntegrationUri).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Pets'), 'Arn'] });
    const stack = sampleStack();
    const service = serviceIn(stack, new Vpc(stack, 'Vpc'));
    expect(() => PrivateTarget.cloudMapService(service, {})).toThrow(/^AGW-INT-57: the VPC of 'Sample\/Space\/Pets'/);
  });

  test('to all targets of a VPC by one link, and to other subnets by another', () => {
    const stack = sampleStack();
    const vpc = new Vpc(stack, 'Vpc');
    const listenerOf = (id: string) =>
      new ApplicationLoadBalancer(stack, id, { vpc }).addListener('Listener', {
        port: 80,
        open: false,
        defaultAction: ListenerAction.fixedResponse(200),
      });
    const to = (id: string, subnets?: SubnetSelection) => ({
      integration: GatewayIntegration.vpcLink(
        PrivateTarget.applicationLoadBalancer(listenerOf(id), { subnets }),
        'http://pets',
      ),
    });
    const routes = { 'GET /a': to('A'), 'GET /b': to('B'), 'GET /c': to('C', { subnetType: SubnetType.PUBLIC }) };
    const template = httpTemplateOf({ routes }, stack);
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 2);
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 3);
    const connectionOf = (key: string) => v2RoutesOf(template)[key].integration.ConnectionId.Ref;
    expect(connectionOf('GET /a')).toBe(connectionOf('GET /b'));
    expect(connectionOf('GET /a')).not.toBe(connectionOf('GET /c'));
  });

  test('to a load balancer of another stack, which does not come to depend on the API', () => {
    const app = new App();
    const [network, stack] = [new Stack(app, 'Network'), new Stack(app, 'Sample')];
    const integration = GatewayIntegration.vpcLink(
      PrivateTarget.applicationLoadBalancer(albOf(network)),
      'http://pets',
    );
    new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } });
    app.synth();
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    expect(stack.dependencies).toContain(network);
  });

  test('in a VPC of isolated subnets', () => {
    const { template } = integrationOf((stack) => {
      const isolated = [{ name: 'isolated', subnetType: SubnetType.PRIVATE_ISOLATED }];
      const vpc = new Vpc(stack, 'Vpc', { subnetConfiguration: isolated, natGateways: 0 });
      const loadBalancer = new ApplicationLoadBalancer(stack, 'Alb', {
        vpc,
        vpcSubnets: { subnets: vpc.isolatedSubnets },
      });
      const defaultAction = ListenerAction.fixedResponse(200);
      const listener = loadBalancer.addListener('Listener', { port: 80, open: false, defaultAction });
      return GatewayIntegration.vpcLink(PrivateTarget.applicationLoadBalancer(listener), 'http://pets');
    });
    const [{ SubnetIds }] = Object.values(template.findResources('AWS::ApiGatewayV2::VpcLink')).map(
      (l) => l.Properties,
    );
    expect(SubnetIds.map(({ Ref }: { Ref: string }) => Ref)).toEqual([
      expect.stringContaining('isolatedSubnet1'),
      expect.stringContaining('isolatedSubnet2'),
    ]);
  });

  test.each([
    [8080, { FromPort: 8080, ToPort: 8080 }],
    [undefined, { FromPort: 0, ToPort: 65_535 }],
  ])('to instances without a default port, on port %s', (port, ports) => {
    const { template } = integrationOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc');
      const service = new PrivateDnsNamespace(stack, 'Space', { vpc, name: 'internal' }).createService('Pets', {
        dnsRecordType: DnsRecordType.SRV,
      });
      const instances = new Connections({ securityGroups: [new SecurityGroup(stack, 'Group', { vpc })] });
      return GatewayIntegration.vpcLink(
        PrivateTarget.cloudMapService(service, { vpc, instances, port }),
        'http://pets',
      );
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', ports);
  });

  test('not by a link of a REST API', () => {
    const make = (stack: Stack) => {
      const loadBalancer = new NetworkLoadBalancer(stack, 'Nlb', { vpc: new Vpc(stack, 'Vpc') });
      return GatewayIntegration.vpcLink(PrivateTarget.networkLoadBalancer(loadBalancer), 'http://pets');
    };
    expect(() => integrationOf(make)).toThrow(/^AGW-GEN-20: .* calls 'Sample\/Nlb as http:\/\/pets'; REST APIs have/);
  });
});
