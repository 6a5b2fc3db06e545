import { createHash } from 'node:crypto';

/** A resource as its id and attributes are made of. */
export interface KnownResource {
  readonly logicalId: string;
  readonly type: string;
  /** The value of one of its properties. */
  read(property: string): unknown;
  readonly region: string;
  readonly accountId: string;
  readonly stackName: string;
}

/** Types whose `Ref` is their name, with the property that names them. */
const NAMES: { readonly [type: string]: string } = {
  'AWS::ApiGateway::Stage': 'StageName',
  'AWS::ApiGateway::DomainName': 'DomainName',
  'AWS::ApiGateway::Model': 'Name',
  'AWS::ApiGatewayV2::DomainName': 'DomainName',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::Cognito::UserPool': 'UserPoolId',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Serverless::Function': 'FunctionName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

/** ARNs of types that have one, after `arn:aws:`. */
const ARNS: { readonly [type: string]: (resource: KnownResource, name: string) => string } = {
  'AWS::Cognito::UserPool': ({ region, accountId }, name) => `cognito-idp:${region}:${accountId}:userpool/${name}`,
  'AWS::DynamoDB::Table': ({ region, accountId }, name) => `dynamodb:${region}:${accountId}:table/${name}`,
  'AWS::Events::EventBus': ({ region, accountId }, name) => `events:${region}:${accountId}:event-bus/${name}`,
  'AWS::IAM::Role': ({ accountId }, name) => `iam::${accountId}:role/${name}`,
  'AWS::Kinesis::Stream': ({ region, accountId }, name) => `kinesis:${region}:${accountId}:stream/${name}`,
  'AWS::KinesisFirehose::DeliveryStream': ({ region, accountId }, name) =>
    `firehose:${region}:${accountId}:deliverystream/${name}`,
  'AWS::Lambda::Function': ({ region, accountId }, name) => `lambda:${region}:${accountId}:function:${name}`,
  'AWS::Logs::LogGroup': ({ region, accountId }, name) => `logs:${region}:${accountId}:log-group:${name}:*`,
  'AWS::S3::Bucket': (_, name) => `s3:::${name}`,
  'AWS::SNS::Topic': ({ region, accountId }, name) => `sns:${region}:${accountId}:${name}`,
  'AWS::SQS::Queue': ({ region, accountId }, name) => `sqs:${region}:${accountId}:${name}`,
  'AWS::Serverless::Function': ({ region, accountId }, name) => `lambda:${region}:${accountId}:function:${name}`,
  'AWS::StepFunctions::StateMachine': ({ region, accountId }, name) =>
    `states:${region}:${accountId}:stateMachine:${name}`,
};

/** What a `Ref` of the resource comes to. */
export function physicalIdOf(resource: KnownResource): string {
  const { type, read, region, accountId } = resource;
  if (type === 'AWS::Lambda::Alias') return `${functionArn(read('FunctionName'), resource)}:${String(read('Name'))}`;
  if (type === 'AWS::Lambda::Version') return `${functionArn(read('FunctionName'), resource)}:1`;
  const name = nameOf(resource);
  if (type === 'AWS::SQS::Queue') return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
  if (type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine') return arnOf(resource) as string;
  return name;
}

/** What a `Fn::GetAtt` of the resource comes to; `undefined` for an attribute that cannot be made up. */
export function attributeOf(resource: KnownResource, attribute: string): unknown {
  const { type, read, region } = resource;
  const name = nameOf(resource);
  switch (attribute) {
    case 'Arn':
    case 'TopicArn':
      return type === 'AWS::Lambda::Alias' ? physicalIdOf(resource) : arnOf(resource);
    case 'AliasArn':
    case 'FunctionArn':
      return physicalIdOf(resource);
    case 'Version':
      return '1';
    case 'QueueName':
    case 'TopicName':
    case 'Name':
      return name;
    case 'QueueUrl':
      return physicalIdOf(resource);
    case 'RootResourceId':
      return idOf(resource, 10, 'root');
    case 'RestApiId':
    case 'ApiId':
    case 'DeploymentId':
    case 'ResourceId':
    case 'APIKeyId':
    case 'UserPoolClientId':
      return physicalIdOf(resource);
    case 'ApiEndpoint':
      return `https://${name}.execute-api.${region}.amazonaws.com`;
    case 'ProviderName':
      return `cognito-idp.${region}.amazonaws.com/${name}`;
    case 'ProviderURL':
      return `https://cognito-idp.${region}.amazonaws.com/${name}`;
    case 'DomainName':
      return type === 'AWS::S3::Bucket' ? `${name}.s3.amazonaws.com` : read('DomainName');
    case 'RegionalDomainName':
      return type === 'AWS::S3::Bucket' ? `${name}.s3.${region}.amazonaws.com` : undefined;
    default:
      return undefined;
  }
}

function nameOf(resource: KnownResource): string {
  const { type, read, logicalId } = resource;
  const property = Object.hasOwn(NAMES, type) ? NAMES[type] : undefined;
  const given = property === undefined ? undefined : read(property);
  if (typeof given === 'string') return given;
  if (type === 'AWS::S3::Bucket') return logicalId.toLowerCase();
  if (type === 'AWS::Cognito::UserPool') return `${resource.region}_${idOf(resource, 9)}`;
  return property === undefined ? idOf(resource, 10) : logicalId;
}

function arnOf(resource: KnownResource): string | undefined {
  const { type, logicalId, region, accountId } = resource;
  if (Object.hasOwn(ARNS, type)) return `arn:aws:${ARNS[type](resource, nameOf(resource))}`;
  const service = type.split('::')[1]?.toLowerCase();
  return service && `arn:aws:${service}:${region}:${accountId}:${logicalId}`;
}

function functionArn(nameOrArn: unknown, { region, accountId }: KnownResource): string {
  const text = String(nameOrArn);
  return text.startsWith('arn:') ? text : `arn:aws:lambda:${region}:${accountId}:function:${text}`;
}

/** Letters and digits, the same for the same resource of the same stack. */
function idOf({ stackName, logicalId }: KnownResource, length: number, purpose = ''): string {
  const digest = createHash('sha256').update(`${stackName}/${logicalId}/${purpose}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(0, length);
}
