import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  CustomDomain,
  CustomDomainProps,
  Endpoint,
  GatewayApi,
  GatewayStage,
  HttpGatewayApi,
  MutualTls,
  RoutingRuleOptions,
  StageSet,
  TlsPolicy,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';

export const EUROPE = { account: '111111111111', region: 'eu-west-1' };
export const arnIn = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;
export const pem = (name: string) => join(__dirname, 'truststores', `${name}.pem`);
export const asAny = (value: unknown) => value as never;

/** One API of each kind with stages, made once for all rows of a table. */
export function stagesIn(stack: Stack) {
  const endpoint = Endpoint.privateApi({ vpcEndpoints: [vpcEndpointIn(stack, 'Shared')] });
  const rest = (id: string, props: object = {}) => {
    const api = new GatewayApi(stack, id, { routes: { 'GET /pets': mockRoute }, ...props });
    return { api, set: new StageSet(stack, `${id}Stages`, { api, stages: { prod: {}, dev: {} } }) };
  };
  const pets = rest('Pets');
  const http = new HttpGatewayApi(stack, 'Shop', { routes: { $default: proxyRoute } });
  const chat = new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });
  const stageOf = (id: string, api: HttpGatewayApi | WebSocketGatewayApi) =>
    new StageSet(stack, `${id}Stages`, { api, stages: { live: {} } }).stage('live');
  const theirs = new RestApi(stack, 'Theirs');
  theirs.root.addMethod('GET', new MockIntegration());
  return {
    prod: pets.set.stage('prod'),
    dev: pets.set.stage('dev'),
    rest: pets.set,
    api: pets.api,
    hidden: rest('Hidden', { endpoint }).set.stage('prod'),
    strict: rest('Strict', { endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }) }).set.stage(
      'prod',
    ),
    privately: endpoint,
    shop: stageOf('Shop', http),
    chat: stageOf('Chat', chat),
    theirs,
  };
}

export function vpcEndpointIn(scope: Construct, id: string) {
  const attributes = { vpcEndpointId: `vpce-${id.toLowerCase()}`, port: 443 };
  return InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(scope, id, attributes);
}

export interface Given extends ReturnType<typeof stagesIn> {
  /** Where the row makes what it needs. */
  readonly scope: Construct;
  readonly zone: (name?: string) => ReturnType<typeof PublicHostedZone.fromHostedZoneAttributes>;
  readonly edge: Partial<CustomDomainProps>;
}

export type Make = (given: Given) => Partial<CustomDomainProps>;

export function givenIn(stack: Stack, stages: ReturnType<typeof stagesIn>): Given {
  const scope = new Construct(stack, `Row${stack.node.children.length}`);
  const zone = (zoneName = 'example.com') =>
    HostedZone.fromHostedZoneAttributes(scope, `Zone-${zoneName}`, { hostedZoneId: 'Z1', zoneName });
  const certificate = Certificate.fromCertificateArn(scope, 'Edge', arnIn('us-east-1'));
  return { ...stages, scope, zone, edge: { endpoint: Endpoint.edge(), certificate } };
}

/** Each row has a name of its own, and a certificate where it says nothing of one. */
export function domainOf(given: Given, props: Partial<CustomDomainProps>): CustomDomain {
  const { scope } = given;
  const isSilent = !('certificate' in props) && !props.hostedZone && !props.certificateOptions;
  return new CustomDomain(scope, 'Domain', {
    domainName: `${scope.node.id.toLowerCase()}.example.com`,
    ...(isSilent && { certificate: Certificate.fromCertificateArn(scope, 'Given', arnIn('eu-west-1')) }),
    ...props,
  });
}

export const truststore = (scope: Construct, key = 'trust.pem') =>
  MutualTls.fromObject(Bucket.fromBucketName(scope, 'B', 'trust'), key);
export const rule = (given: Given, options: Partial<RoutingRuleOptions>): Partial<CustomDomainProps> => ({
  routingRules: [{ priority: 5, target: given.dev, ...options }],
});
export const elsewhere = (scope: Construct, env: object): GatewayStage => {
  const stack = new Stack(scope.node.root as App, `Elsewhere${scope.node.root.node.children.length}`, {
    env: { ...EUROPE, ...env },
  });
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /': mockRoute } });
  return new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
};
