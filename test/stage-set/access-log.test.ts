import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AccessLog, GatewayApi, StageLogFormat, StageSet, StageSettings } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { httpTemplateOf, proxyRoute } from '../v2-sample';

function stageWith(settings: StageSettings | ((stack: Stack) => StageSettings)) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute, 'POST /b': mockRoute } });
  const prod = typeof settings === 'function' ? settings(stack) : settings;
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod } });
  const template = validTemplateOf(stack);
  const [{ Properties }] = Object.values(template.findResources('AWS::ApiGateway::Stage'));
  return { ...Properties, stack, template, stages };
}

const formatOf = (format: StageLogFormat): string =>
  stageWith({ accessLog: AccessLog.cloudWatch({ format }) }).AccessLogSetting.Format;

describe('the access log', () => {
  test('has everything that an operator asks for, and more on request', () => {
    const fields = JSON.parse(formatOf(StageLogFormat.json({ tenant: '$context.authorizer.tenant', ip: '-' })));
    expect(fields).toMatchObject({
      requestId: '$context.requestId',
      extendedRequestId: '$context.extendedRequestId',
      ip: '-',
      caller: '$context.identity.caller',
      route: '$context.resourcePath',
      status: '$context.status',
      latency: '$context.responseLatency',
      integrationLatency: '$context.integration.latency',
      integrationError: '$context.integration.error',
      authorizerError: '$context.authorizer.error',
      apiKeyId: '$context.identity.apiKeyId',
      wafStatus: '$context.waf.status',
      tenant: '$context.authorizer.tenant',
    });
  });

  test.each([
    ['clf', StageLogFormat.clf(), /^\$context\.identity\.sourceIp .*"\$context\.httpMethod .*\$context\.status /],
    [
      'xml',
      StageLogFormat.xml(),
      /^<request id="\$context\.requestId">.*<status>\$context\.status<\/status>.*<\/request>$/,
    ],
    ['csv', StageLogFormat.csv(), /^\$context\.requestId,\$context\.extendedRequestId,.*,\$context\.status,/],
    ['custom', StageLogFormat.custom('$context.requestId $context.status'), /^\$context\.requestId \$context\.status$/],
  ])('can be %s, on one line', (_, format, expected) => {
    const text = formatOf(format);
    expect(text).toMatch(expected);
    expect(text).toContain('$context.requestId');
    expect(text).not.toContain('\n');
  });

  test('goes to a log group of the user', () => {
    const stage = stageWith((stack) => ({
      accessLog: AccessLog.cloudWatch({
        logGroup: new LogGroup(stack, 'Theirs', { retention: RetentionDays.ONE_YEAR }),
      }),
    }));
    stage.template.resourceCountIs('AWS::Logs::LogGroup', 1);
    expect(stage.AccessLogSetting.DestinationArn['Fn::GetAtt'][0]).toMatch(/^Theirs/);
  });

  test('is encrypted with a key that CloudWatch Logs may use, and removed as it is told', () => {
    const { template } = stageWith((stack) => ({
      accessLog: AccessLog.cloudWatch({ encryptionKey: new Key(stack, 'Key'), removalPolicy: RemovalPolicy.DESTROY }),
    }));
    template.hasResource('AWS::Logs::LogGroup', {
      Properties: { KmsKeyId: Match.anyValue() },
      DeletionPolicy: 'Delete',
    });
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: Match.arrayWith(['kms:Decrypt*']),
            Principal: { Service: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.amazonaws.com']] } },
          }),
        ]),
      },
    });
  });

  test('can be off', () => {
    const stage = stageWith({ accessLog: AccessLog.off() });
    expect(stage.AccessLogSetting).toBeUndefined();
    expect(stage.stages.stage('prod').accessLog).toBeUndefined();
    stage.template.resourceCountIs('AWS::Logs::LogGroup', 0);
    expect(() => stage.stages.addDashboard()).not.toThrow();
  });

  test('of an HTTP API has a prefix that shares one permission, and a name that is another each time', () => {
    const template = httpTemplateOf({ routes: { 'GET /a': proxyRoute } }, undefined, { dev: {}, prod: {} });
    const names = Object.values(template.findResources('AWS::Logs::LogGroup')).map(
      ({ Properties }) => Properties.LogGroupName['Fn::Join'][1],
    );
    const queries = Object.keys(template.findResources('AWS::Logs::QueryDefinition'));
    expect(names.map(([text]) => text)).toEqual([
      expect.stringMatching(/^\/aws\/vendedlogs\/apis\/Sample-Stages-dev-\w+\/$/),
      expect.stringMatching(/^\/aws\/vendedlogs\/apis\/Sample-Stages-prod-\w+\/$/),
    ]);
    expect(names.map(([, { Ref }]) => Ref)).toEqual(queries);
  });

  test('goes to Firehose', () => {
    const stage = stageWith((stack) => {
      const destination = new S3Bucket(new Bucket(stack, 'Bucket'));
      const deliveryStreamName = 'amazon-apigateway-pets';
      return {
        accessLog: AccessLog.firehose(new DeliveryStream(stack, 'Stream', { destination, deliveryStreamName })),
      };
    });
    expect(stage.AccessLogSetting.DestinationArn['Fn::GetAtt'][0]).toMatch(/^Stream/);
    expect(JSON.parse(stage.AccessLogSetting.Format).status).toBe('$context.status');
    expect(stage.stages.stage('prod').accessLog).toBeUndefined();
  });
});

describe('the execution log', () => {
  test('has a level and a data trace per route', () => {
    const { MethodSettings } = stageWith({
      executionLog: MethodLoggingLevel.OFF,
      methods: { 'POST /b': { executionLog: MethodLoggingLevel.INFO, dataTrace: true, detailedMetrics: false } },
    });
    expect(MethodSettings).toEqual([
      expect.objectContaining({
        ResourcePath: '/*',
        LoggingLevel: 'OFF',
        DataTraceEnabled: false,
        MetricsEnabled: true,
      }),
      expect.objectContaining({
        HttpMethod: 'POST',
        LoggingLevel: 'INFO',
        DataTraceEnabled: true,
        MetricsEnabled: false,
      }),
    ]);
  });
});
