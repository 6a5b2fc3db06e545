import { App, Duration, NestedStack, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as gatehouse from '../../../lib';

const SCOPE = {
  ...gatehouse,
  AttributeType,
  Bucket,
  Code,
  Duration,
  Function: LambdaFunction,
  LogGroup,
  NestedStack,
  Queue,
  RemovalPolicy,
  Runtime,
  Stack,
  Table,
  identitySources: undefined,
};

/**
 * Runs the code of an app and synthesizes it; what our constructs refuse is thrown.
 *
 * @param isJudged whether what the rules find in the template is thrown too, which takes as long again
 */
export function synthesize(code: string, isJudged: boolean): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': isJudged ? undefined : 'off' } });
  const env = { account: '111111111111', region: 'eu-west-1' };
  const stack = new Stack(app, 'Sample', { env, crossRegionReferences: true });
  const zone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const truststore = Bucket.fromBucketName(stack, 'Truststore', 'truststore');
  const scope = { ...SCOPE, app, env, stack, truststore, zone };
  new Function(...Object.keys(scope), code)(...Object.values(scope));
  return app.synth();
}
