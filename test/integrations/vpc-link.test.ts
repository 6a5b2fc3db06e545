import { VpcLink } from 'aws-cdk-lib/aws-apigateway';
import { VpcLink as VpcLinkV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, ListenerAction, NetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
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
    const target = PrivateTarget.applicationLoadBalancer(listener, new VpcLinkV2(stack, 'Link', { vpc }));
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
