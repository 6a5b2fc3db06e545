import { Aws, Fn, Names, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** What an operator asks of a request, as the names of the log's fields and the variables that fill them. */
const FIELDS = {
  requestId: '$context.requestId',
  extendedRequestId: '$context.extendedRequestId',
  requestTime: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  caller: '$context.identity.caller',
  user: '$context.identity.user',
  userAgent: '$context.identity.userAgent',
  apiKeyId: '$context.identity.apiKeyId',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.resourcePath',
  stage: '$context.stage',
  protocol: '$context.protocol',
  status: '$context.status',
  responseLength: '$context.responseLength',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integration.latency',
  integrationStatus: '$context.integration.status',
  integrationError: '$context.integration.error',
  authorizerError: '$context.authorizer.error',
  errorType: '$context.error.responseType',
  errorMessage: '$context.error.message',
  wafStatus: '$context.waf.status',
  xrayTraceId: '$context.xrayTraceId',
};

/** One JSON object a line. */
export const JSON_FORMAT = AccessLogFormat.custom(JSON.stringify(FIELDS));

/** The last part of the stack's id, so that a stack made anew does not find the group of the one before. */
const STACK_UUID = Fn.select(2, Fn.split('/', Aws.STACK_ID));

/**
 * The group that a stage's access log goes to. Groups under `/aws/vendedlogs/` share one entry in the account's resource policy
 * for logs, which holds 5,120 characters and would otherwise fill up.
 */
export function accessLogOf(scope: Construct, retention: RetentionDays) {
  const name = Names.uniqueResourceName(scope, { maxLength: 200, separator: '-' });
  const logGroup = new LogGroup(scope, 'AccessLog', {
    logGroupName: `/aws/vendedlogs/apis/${name}/${STACK_UUID}`,
    retention,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return { logGroup, destination: new LogGroupLogDestination(logGroup) };
}
