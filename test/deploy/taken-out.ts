import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Types that the emulator refuses. `refused-types.deployment.ts` fails as soon as it learns one. */
export const REFUSED_TYPES = [
  'AWS::ApiGateway::BasePathMappingV2',
  'AWS::ApiGateway::DomainNameAccessAssociation',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGatewayV2::Deployment',
  'AWS::ApiGatewayV2::IntegrationResponse',
  'AWS::ApiGatewayV2::Model',
  'AWS::ApiGatewayV2::RouteResponse',
  'AWS::ApiGatewayV2::RoutingRule',
  'AWS::ApiGatewayV2::VpcLink',
  'AWS::EC2::EIP',
  'AWS::EC2::NatGateway',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::Logs::QueryDefinition',
  'AWS::Route53::HealthCheck',
  'AWS::WAFv2::WebACLAssociation',
];

/** A custom resource of aws-cdk-lib whose function is written in Python and calls the AWS CLI, which is not there. */
const REFUSED_CUSTOM_RESOURCES = ['Custom::CDKBucketDeployment'];

/** Attributes that it does not have, and what stands in their place. */
const REFUSED_ATTRIBUTES: { readonly [attribute: string]: string | readonly string[] } = {
  'AWS::EC2::VPC.CidrBlock': '10.0.0.0/16',
  'AWS::EC2::VPCEndpoint.DnsEntries': ['Z0000000000000000000:vpce.example.com'],
};

interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly [name: string]: unknown };
  readonly DependsOn?: string | readonly string[];
}

interface Template {
  readonly Resources: { [logicalId: string]: Resource };
}

/** Alarms on metric math are the one thing that it refuses by what it says, and not by its type. */
const isRefused = ({ Type, Properties }: Resource) =>
  [...REFUSED_TYPES, ...REFUSED_CUSTOM_RESOURCES].includes(Type) ||
  (Type === 'AWS::CloudWatch::Alarm' && Properties?.Metrics !== undefined);

/** Copies an assembly without what the emulator refuses, and tells the types of what it left out. */
export function takeOut(assembly: string, copy: string): readonly string[] {
  cpSync(assembly, copy, { recursive: true });
  const types = readdirSync(copy)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template: Template = JSON.parse(readFileSync(join(copy, file), 'utf8'));
      const refused = Object.keys(template.Resources).filter((logicalId) => isRefused(template.Resources[logicalId]));
      writeFileSync(join(copy, file), JSON.stringify(without(template, refused)));
      return refused.map((logicalId) => template.Resources[logicalId].Type);
    });
  return [...new Set(types)].sort();
}

/** A template without some of its resources; what referred to one gets its logical id as text. */
function without(template: Template, refused: readonly string[]): object {
  const kept = Object.entries(template.Resources).filter(([logicalId]) => !refused.includes(logicalId));
  const resources = kept.map(([logicalId, resource]) => {
    const needed = [resource.DependsOn ?? []].flat().filter((other) => !refused.includes(other));
    return [logicalId, { ...resource, DependsOn: needed.length > 0 ? needed : undefined }];
  });
  return JSON.parse(JSON.stringify({ ...template, Resources: Object.fromEntries(resources) }), (_, value) => {
    if (refused.includes(value?.Ref)) return value.Ref;
    const [logicalId, attribute] = value?.['Fn::GetAtt'] ?? [];
    if (refused.includes(logicalId)) return logicalId;
    return REFUSED_ATTRIBUTES[`${template.Resources[logicalId]?.Type}.${attribute}`] ?? value;
  });
}
