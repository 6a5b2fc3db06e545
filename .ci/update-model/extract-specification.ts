import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { ResourceSpecification, Specification } from '../../lib/update-model/specification';

/** The services whose types stand beside an API. */
const SERVICES = [
  'ApiGateway',
  'ApiGatewayV2',
  'CertificateManager',
  'CloudFormation',
  'CloudWatch',
  'Cognito',
  'DynamoDB',
  'ElasticLoadBalancingV2',
  'Events',
  'IAM',
  'Kinesis',
  'KinesisFirehose',
  'KMS',
  'Lambda',
  'Logs',
  'Route53',
  'S3',
  'SecretsManager',
  'ServiceDiscovery',
  'SNS',
  'SQS',
  'SSM',
  'StepFunctions',
  'WAFv2',
];

/** What an update needs to know of every type that CloudFormation has. */
export function extractSpecification(): Specification {
  const entries = loadAwsServiceSpecSync()
    .all('resource')
    .map((resource): [string, ResourceSpecification] => {
      const {
        arnTemplate: arn,
        attributes,
        cfnRefIdentifier,
        primaryIdentifier: identifier = [],
        properties,
      } = resource;
      const createOnly = Object.keys(properties).filter((name) => properties[name].causesReplacement === 'yes');
      const inArn = [...(arn ?? '').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
      const settable = [...new Set([...identifier, ...inArn])].filter((name) => Object.hasOwn(properties, name));
      const ref = cfnRefIdentifier ?? identifier;
      return [
        resource.cloudFormationType,
        { identifier, ref, createOnly, settable, attributes: Object.keys(attributes), arn },
      ];
    });
  return Object.fromEntries(entries);
}

/** The text of `lib/update-model/specification.json`: a type a line, in order. */
export function committedSpecification(whole: Specification): string {
  const types = Object.keys(whole).filter((type) => SERVICES.includes(type.split('::')[1]));
  const lines = types.sort().map((type) => `  ${JSON.stringify(type)}: ${JSON.stringify(whole[type])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
