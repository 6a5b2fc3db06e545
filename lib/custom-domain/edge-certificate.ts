import { App, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import { Certificate, CertificateProps, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { topmostStack } from '../apis/topmost-stack';
import { identityOf } from '../integrations/identity';

/** Where CloudFront reads certificates. */
export const EDGE_REGION = 'us-east-1';

/**
 * A certificate in us-east-1: of the stack itself where that is there, otherwise of a stack beside it. Other names are another certificate, and its ARN takes the place of the
 * old one in a parameter, which the stack then reads anew. The old certificate is kept: the domain name uses it until its own stack
 * is through, and goes back to it should that fail.
 */
export function edgeCertificate(scope: Construct, id: string, props: CertificateProps): ICertificate {
  if (Stack.of(scope).region === EDGE_REGION) return new Certificate(scope, id, props);
  const stack = topmostStack(Stack.of(scope));
  const home = certificateStackOf(stack);
  const { domainName, keyAlgorithm, subjectAlternativeNames = [] } = props;
  const identity = identityOf(home, [domainName, ...subjectAlternativeNames, keyAlgorithm?.name ?? '']);
  const certificate = new Certificate(home, `${domainName}.${identity}`, props);
  certificate.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  // Names of parameters take no wildcard.
  const parameterName = `/cdk-gatehouse/edge-certificates/${stack.stackName}/${identityOf(home, domainName)}`;
  new StringParameter(home, domainName, { parameterName, stringValue: certificate.certificateArn });
  const resource = home.formatArn({ service: 'ssm', resource: 'parameter', resourceName: parameterName.slice(1) });
  const reader = new AwsCustomResource(scope, `${id}Arn`, {
    onUpdate: {
      service: 'SSM',
      action: 'getParameters',
      parameters: { Names: [parameterName] },
      region: EDGE_REGION,
      physicalResourceId: PhysicalResourceId.of(identity),
    },
    policy: AwsCustomResourcePolicy.fromStatements([
      new PolicyStatement({ actions: ['ssm:GetParameters'], resources: [resource] }),
    ]),
    installLatestAwsSdk: false,
  });
  return Certificate.fromCertificateArn(scope, id, reader.getResponseField('Parameters.0.Value'));
}

const made = new WeakMap<Stack, Stack>();

/** One stack in us-east-1 for the edge certificates of each stack, named after it. */
function certificateStackOf(stack: Stack): Stack {
  const known = made.get(stack);
  if (known) return known;
  const stage = Stage.of(stack) ?? (stack.node.root as App);
  const home = new Stack(stage, `${stack.stackName}-edge-certificates`, {
    stackName: `${stack.stackName}-edge-certificates`,
    env: { account: stack.account, region: EDGE_REGION },
    crossRegionReferences: true,
    description: `Certificates of the edge-optimized domain names of ${stack.stackName}`,
  });
  stack.addStackDependency(home);
  made.set(stack, home);
  return home;
}
