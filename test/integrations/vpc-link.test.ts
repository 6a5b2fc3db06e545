import { VpcLink } from 'aws-cdk-lib/aws-apigateway';
import { VpcLink as VpcLinkV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener,
  ApplicationLoadBalancer,
  ListenerAction,
  NetworkLoadBalancer,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { GatewayIntegration, PrivateTarget } from '../../lib';
import { methodsOf, sampleStack, templateOf } from '../sample';

const URL = 'http://backend.example.com/{petId}';

describe('vpcLink', () => {
  test('makes one link for a Network Load Balancer, whatever the number of routes', () => {
    const stack = sampleStack();
    const target = () => PrivateTarget.networkLoadBalancer(loadBalancer);
    const loadBalancer = new NetworkLoadBalancer(stack, 'Nlb', { vpc: new Vpc(stack, 'Vpc') });
    const route = () => ({ integration: GatewayIntegration.vpcLink(target(), URL) });
    const template = templateOf({ routes: { 'GET /a/{petId}': route(), 'GET /b/{petId}': route() } }, stack);
    const [link] = Object.keys(template.findResources('AWS::ApiGateway::VpcLink'));
    template.resourceCountIs('AWS::ApiGateway::VpcLink', 1);
    for (const method of Object.values(methodsOf(template))) {
      expect(method.Integration).toMatchObject({
        Type: 'HTTP_PROXY',
        ConnectionType: 'VPC_LINK',
        ConnectionId: { Ref: link },
        Uri: URL,
        RequestParameters: { 'integration.request.path.petId': 'method.request.path.petId' },
      });
    }
  });

  test('goes through a link that exists', () => {
    const stack = sampleStack();
    const target = PrivateTarget.vpcLink(VpcLink.fromVpcLinkId(stack, 'Link', 'link-1'));
    const template = templateOf(
      { routes: { 'GET /a': { integration: GatewayIntegration.vpcLink(target, 'http://a.example.com') } } },
      stack,
    );
    expect(methodsOf(template)['GET /a'].Integration.ConnectionId).toBe('link-1');
  });

  test('names the listener of an Application Load Balancer', () => {
    const stack = sampleStack();
    const vpc = new Vpc(stack, 'Vpc');
    const listener = new ApplicationLoadBalancer(stack, 'Alb', { vpc }).addListener('Http', {
      port: 80,
      defaultAction: ListenerAction.fixedResponse(200),
    });
    const target = PrivateTarget.applicationLoadBalancer(listener, { vpcLink: new VpcLinkV2(stack, 'Link', { vpc }) });
    const template = templateOf(
      { routes: { 'GET /a': { integration: GatewayIntegration.vpcLink(target, 'http://a.example.com') } } },
      stack,
    );
    expect(methodsOf(template)['GET /a'].Integration).toMatchObject({
      ConnectionType: 'VPC_LINK',
      IntegrationTarget: stack.resolve(listener.listenerArn),
    });
  });
});

test('a link to an Application Load Balancer is made in its VPC and let through', () => {
  const stack = sampleStack();
  const listener = new ApplicationLoadBalancer(stack, 'Alb', { vpc: new Vpc(stack, 'Vpc') }).addListener('Http', {
    port: 80,
    open: false,
    defaultAction: ListenerAction.fixedResponse(200),
  });
  const route = () => ({
    integration: GatewayIntegration.vpcLink(PrivateTarget.applicationLoadBalancer(listener), 'http://a.example.com'),
  });
  const template = templateOf({ routes: { 'GET /a': route(), 'GET /b': route() } }, stack);
  const [[id, link]] = Object.entries(template.findResources('AWS::ApiGatewayV2::VpcLink'));
  template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
  expect(methodsOf(template)['GET /b'].Integration.ConnectionId).toEqual({ Ref: id });
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
    FromPort: 80,
    SourceSecurityGroupId: link.Properties.SecurityGroupIds[0],
  });
});

test('a link is not made for a listener that does not tell its VPC', () => {
  const stack = sampleStack();
  const listener = ApplicationListener.fromApplicationListenerAttributes(stack, 'Listener', {
    listenerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/a/1/2',
    securityGroup: SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1'),
  });
  expect(() => PrivateTarget.applicationLoadBalancer(listener)).toThrow(
    /^AGW-INT-57: the VPC of '.*Listener' is not known; .*Pass a VPC link, or for a Cloud Map service the VPC\.$/,
  );
});
