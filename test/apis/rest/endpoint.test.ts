import { Match } from 'aws-cdk-lib/assertions';
import { EndpointAccessMode, IpAddressType } from 'aws-cdk-lib/aws-apigateway';
import { InterfaceVpcEndpoint, Vpc } from 'aws-cdk-lib/aws-ec2';
import { AccountPrincipal, AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Endpoint, GatewayApi, TlsPolicy } from '../../../lib';
import { mockRoute, sampleStack, templateOf } from '../../sample';

const REST_API = 'AWS::ApiGateway::RestApi';
const routes = { 'GET /a': mockRoute };

function privateEndpoint(stack = sampleStack()) {
  const vpcEndpoint = InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Vpce', {
    vpcEndpointId: 'vpce-1',
    port: 443,
  });
  return { stack, endpoint: Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint] }) };
}

describe('endpoint', () => {
  test('is regional by default', () => {
    templateOf({ routes }).hasResourceProperties(REST_API, { EndpointConfiguration: { Types: ['REGIONAL'] } });
  });

  test('can be edge, dual-stack, with a TLS policy of its own', () => {
    const endpoint = Endpoint.edge({
      ipAddressType: IpAddressType.DUAL_STACK,
      securityPolicy: TlsPolicy.TLS13_2025_EDGE,
      endpointAccessMode: EndpointAccessMode.STRICT,
    });
    templateOf({ routes, endpoint }).hasResourceProperties(REST_API, {
      EndpointConfiguration: { Types: ['EDGE'], IpAddressType: 'dualstack' },
      SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE',
      EndpointAccessMode: 'STRICT',
    });
  });

  test('has the basic access mode with an enhanced TLS policy, which needs one', () => {
    const endpoint = Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 });
    templateOf({ routes, endpoint }).hasResourceProperties(REST_API, { EndpointAccessMode: 'BASIC' });
  });

  test('that is private lets in only what comes through its VPC endpoints', () => {
    const { stack, endpoint } = privateEndpoint();
    templateOf({ routes, endpoint }, stack).hasResourceProperties(REST_API, {
      EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] },
      Policy: {
        Statement: [
          {
            Effect: 'Deny',
            Action: 'execute-api:Invoke',
            Principal: { AWS: '*' },
            Resource: 'execute-api:/*',
            Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } },
          },
          { Effect: 'Allow', Action: 'execute-api:Invoke', Principal: { AWS: '*' }, Resource: 'execute-api:/*' },
        ],
      },
    });
  });

  test('that is private leaves it to a policy of the user who may call', () => {
    const { stack, endpoint } = privateEndpoint();
    const resourcePolicy = new PolicyDocument({
      statements: [
        new PolicyStatement({
          actions: ['execute-api:Invoke'],
          resources: ['execute-api:/*'],
          principals: [new AccountPrincipal('111111111111')],
        }),
      ],
    });
    templateOf({ routes, endpoint, resourcePolicy }, stack).hasResourceProperties(REST_API, {
      Policy: {
        Statement: [
          Match.objectLike({ Effect: 'Allow', Principal: { AWS: Match.not('*') } }),
          Match.objectLike({ Effect: 'Deny' }),
        ],
      },
    });
  });

  const everybody = {
    actions: ['execute-api:Invoke'],
    resources: ['execute-api:/*'],
    principals: [new AnyPrincipal()],
  };

  test('that is private lets VPCs in, through whichever endpoint', () => {
    const stack = sampleStack();
    const vpc = Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] });
    templateOf({ routes, endpoint: Endpoint.privateApi({ vpcs: [vpc] }) }, stack).hasResourceProperties(REST_API, {
      Policy: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { StringNotEquals: { 'aws:SourceVpc': ['vpc-1'] } } }),
          Match.objectLike({ Effect: 'Allow' }),
        ],
      },
    });
  });

  test('that is private is opened by a policy alone', () => {
    const conditions = { StringEquals: { 'aws:SourceVpc': 'vpc-1' } };
    const resourcePolicy = new PolicyDocument({ statements: [new PolicyStatement({ ...everybody, conditions })] });
    const api = { routes, endpoint: Endpoint.privateApi(), resourcePolicy };
    templateOf(api).hasResourceProperties(REST_API, {
      Policy: { Statement: [Match.objectLike({ Effect: 'Allow', Condition: conditions })] },
    });
  });

  test('that is private lets everybody in whom a policy that only denies leaves', () => {
    const { stack, endpoint } = privateEndpoint();
    const conditions = { IpAddress: { 'aws:VpcSourceIp': '10.1.0.0/16' } };
    const denied = new PolicyStatement({ ...everybody, effect: Effect.DENY, conditions });
    const resourcePolicy = new PolicyDocument({ statements: [denied] });
    templateOf({ routes, endpoint, resourcePolicy }, stack).hasResourceProperties(REST_API, {
      Policy: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: conditions }),
          Match.objectLike({ Effect: 'Deny' }),
          Match.objectLike({ Effect: 'Allow', Principal: { AWS: '*' } }),
        ],
      },
    });
  });

  test('that is private leaves a policy as it is, which other APIs may share', () => {
    const { stack, endpoint } = privateEndpoint();
    const resourcePolicy = new PolicyDocument({ statements: [new PolicyStatement(everybody)] });
    const other = InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Other', {
      vpcEndpointId: 'vpce-2',
      port: 443,
    });
    new GatewayApi(stack, 'Second', {
      routes,
      endpoint: Endpoint.privateApi({ vpcEndpoints: [other] }),
      resourcePolicy,
    });
    const template = templateOf({ routes, endpoint, resourcePolicy }, stack);
    resourcePolicy.addStatements(new PolicyStatement({ ...everybody, actions: ['execute-api:ManageConnections'] }));
    for (const api of Object.values(template.findResources(REST_API))) {
      expect(api.Properties.Policy.Statement).toHaveLength(2);
    }
    expect(resourcePolicy.statementCount).toBe(2);
  });

  test.each([
    [
      'a private endpoint that nobody is let into',
      () => new GatewayApi(sampleStack(), 'Api', { endpoint: Endpoint.privateApi({ vpcEndpoints: [] }) }),
      'AGW-EP-06: ',
    ],
    [
      'a regional TLS policy at the edge',
      () => Endpoint.edge({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }),
      'AGW-EP-19: ',
    ],
    [
      'an unknown TLS policy',
      () => Endpoint.regional({ securityPolicy: 'SecurityPolicy_TLS14' as TlsPolicy }),
      'AGW-EP-19: ',
    ],
    [
      'an access mode without an enhanced policy',
      () => Endpoint.regional({ endpointAccessMode: EndpointAccessMode.STRICT }),
      'AGW-EP-19: ',
    ],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  test('refuses IPv4 for a private endpoint', () => {
    const { endpoint } = privateEndpoint();
    expect(() =>
      Endpoint.privateApi({ vpcEndpoints: endpoint.vpcEndpoints, ipAddressType: IpAddressType.IPV4 }),
    ).toThrow('AGW-EP-09: ');
  });
});
