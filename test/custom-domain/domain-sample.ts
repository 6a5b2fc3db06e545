import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomain, CustomDomainProps, GatewayApi, GatewayStage, MappingTarget, StageSet } from '../../lib';
import { mockRoute, sampleStack } from '../sample';

export const EUROPE = { account: '111111111111', region: 'eu-west-1' };
export const DOMAIN = 'AWS::ApiGateway::DomainName';
export const MAPPING = 'AWS::ApiGatewayV2::ApiMapping';
export const certificateIn = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;

export const europeanStack = () => sampleStack({ env: EUROPE, crossRegionReferences: true });
export const given = (stack: Stack, region = 'eu-west-1') => {
  const id = `Certificate${region}`;
  const known = stack.node.tryFindChild(id) as ICertificate | undefined;
  return known ?? Certificate.fromCertificateArn(stack, id, certificateIn(region));
};
export const zoneOf = (stack: Stack) =>
  PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });

export function stageOf(stack: Stack, id = 'Api'): GatewayStage {
  const api = new GatewayApi(stack, id, { routes: { 'GET /pets': mockRoute } });
  return new StageSet(stack, `${id}Stages`, { api, stages: { prod: {} } }).stage('prod');
}

export function httpStageOf(stack: Stack, id = 'Http'): MappingTarget {
  return MappingTarget.httpStage(new HttpApi(stack, id).defaultStage!);
}

export function domainOf(props: Partial<CustomDomainProps>, stack = europeanStack()) {
  const domain = new CustomDomain(stack, 'Domain', {
    domainName: 'api.example.com',
    certificate: props.hostedZone ? undefined : given(stack),
    ...props,
  });
  return { stack, domain };
}

export const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);
