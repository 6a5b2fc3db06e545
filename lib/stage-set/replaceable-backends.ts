import {
  CfnResource,
  DefaultTokenResolver,
  IPostProcessor,
  IResolvable,
  IResolveContext,
  Reference,
  StringConcat,
  Tokenization,
} from 'aws-cdk-lib';
import { templateOf } from '../apis/resource-template';

/**
 * The properties whose change makes CloudFormation replace what APIs call. With the resource its ARN changes, and a snapshot that
 * names the old one would go on calling what the cleanup deletes. Of a type that is not here, every property counts.
 */
export const REPLACING_PROPERTIES: { readonly [type: string]: readonly string[] | undefined } = {
  'AWS::ApiGateway::VpcLink': ['TargetArns'],
  'AWS::ApiGatewayV2::VpcLink': ['SecurityGroupIds', 'SubnetIds'],
  'AWS::Cognito::UserPool': [],
  'AWS::Cognito::UserPoolClient': ['GenerateSecret', 'UserPoolId'],
  'AWS::DynamoDB::Table': ['ImportSourceSpecification', 'KeySchema', 'TableName'],
  'AWS::ElasticLoadBalancingV2::Listener': ['LoadBalancerArn'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name', 'Scheme', 'Type'],
  'AWS::Events::EventBus': ['EventSourceName', 'Name'],
  'AWS::IAM::Role': ['Path', 'RoleName'],
  'AWS::Kinesis::Stream': ['Name'],
  'AWS::Lambda::Alias': ['FunctionName', 'Name'],
  'AWS::Lambda::Function': ['FunctionName', 'PackageType', 'TenancyConfig'],
  'AWS::S3::Bucket': ['BucketName', 'BucketNamePrefix', 'BucketNamespace', 'ObjectLockEnabled'],
  'AWS::SNS::Topic': ['FifoTopic', 'TopicName'],
  'AWS::SQS::Queue': ['FifoQueue', 'QueueName'],
  'AWS::ServiceDiscovery::Service': ['HealthCheckCustomConfig', 'Name', 'NamespaceId', 'Type'],
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 'StateMachineType'],
};

/** What decides whether CloudFormation replaces the resources that some parts of an API refer to, or those behind these. */
export function replaceableBehind(parts: readonly CfnResource[]): unknown[] {
  const known = new Set<CfnResource>(parts);
  const found: unknown[] = [];
  const visit = (value: unknown, scope: CfnResource): void => {
    for (const resource of referencesIn(value, scope)) {
      if (known.has(resource)) continue;
      known.add(resource);
      const names = REPLACING_PROPERTIES[resource.cfnResourceType];
      const properties = Object.entries(rawPropertiesOf(resource)).filter(([name]) => names?.includes(name) ?? true);
      found.push(replacingIn(resource, names));
      visit(Object.fromEntries(properties), resource);
    }
  };
  for (const part of parts) visit(rawPropertiesOf(part), part);
  return found;
}

function replacingIn(resource: CfnResource, names?: readonly string[]): unknown {
  return templateOf(resource).map(([logicalId, type, properties = {}]) => {
    const replacing = Object.entries(properties).filter(([name]) => names?.includes(name) ?? true);
    return [logicalId, type, Object.fromEntries(replacing)];
  });
}

/** The properties as they stand in the construct, where a reference still knows what it points at. */
function rawPropertiesOf(resource: CfnResource): { readonly [name: string]: unknown } {
  const { cfnProperties, rawOverrides } = resource as unknown as RawResource;
  const entries = Object.entries(cfnProperties).filter(([, value]) => value !== undefined);
  const properties = entries.map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]);
  return { ...Object.fromEntries(properties), ...rawOverrides.Properties };
}

interface RawResource {
  readonly cfnProperties: { readonly [name: string]: unknown };
  readonly rawOverrides: { readonly Properties?: { readonly [name: string]: unknown } };
}

function referencesIn(value: unknown, scope: CfnResource): CfnResource[] {
  const resolver = new ReferenceFinder();
  Tokenization.resolve(value, { scope, resolver, preparing: false });
  return resolver.found;
}

class ReferenceFinder extends DefaultTokenResolver {
  readonly found: CfnResource[] = [];

  constructor() {
    super(new StringConcat());
  }

  override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) return super.resolveToken(token, context, postProcessor);
    if (CfnResource.isCfnResource(token.target)) this.found.push(token.target);
    return token.displayName;
  }
}
