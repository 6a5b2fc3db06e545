import { Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  DomainName,
  EndpointType,
  LambdaRestApi,
  LogGroupLogDestination,
  MethodLoggingLevel,
  Period,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import {
  AccessLog,
  AccountCloudWatchRole,
  ApiKeySource,
  GatewayApi,
  GatewayAuthorizer,
  GatewayDefaults,
  GatewayIntegration,
  Quota,
  StageLogFormat,
  StageSet,
  UsagePlanBundle,
} from '../../lib';
import { sampleFunction } from '../sample';
import { adopt, keepOutput } from './adopted';

const gatewayDefaults = GatewayDefaults.SERVICE;
const throttle = { rateLimit: 5000, burstLimit: 2000 };
const cloudWatchRole = AccountCloudWatchRole.existing();
const format = AccessLogFormat.jsonWithStandardFields();

/** What stays in aws-cdk-lib's hands. */
function surroundings(stack: Stack) {
  const handler = sampleFunction(stack);
  const pool = new UserPool(stack, 'Pool');
  const authorizer = new CognitoUserPoolsAuthorizer(stack, 'Auth', { cognitoUserPools: [pool] });
  const log = new LogGroup(stack, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
  const zone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const certificate = new Certificate(stack, 'Certificate', { domainName: 'api.example.com' });
  const domain = new DomainName(stack, 'Domain', {
    domainName: 'api.example.com',
    certificate,
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  new ARecord(stack, 'Alias', {
    zone,
    recordName: 'api',
    target: RecordTarget.fromAlias(new ApiGatewayDomain(domain)),
  });
  return { authorizer, domain, handler, log };
}

type Surroundings = ReturnType<typeof surroundings>;

function lambdaRestApi(stack: Stack, { authorizer, handler, log }: Surroundings) {
  return new LambdaRestApi(stack, 'Api', {
    handler,
    cloudWatchRole: true,
    defaultMethodOptions: { authorizer, authorizationType: AuthorizationType.COGNITO, apiKeyRequired: true },
    deployOptions: {
      stageName: 'prod',
      loggingLevel: MethodLoggingLevel.INFO,
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: format,
    },
  });
}

function open(restApi: LambdaRestApi, { domain }: Surroundings): void {
  const { deploymentStage: stage } = restApi;
  domain.addBasePathMapping(restApi, { basePath: 'v1', stage });
  const plan = restApi.addUsagePlan('Plan', {
    name: 'partners',
    throttle: { rateLimit: 50, burstLimit: 100 },
    quota: { limit: 100_000, period: Period.DAY },
    apiStages: [{ stage }],
  });
  plan.addApiKey(restApi.addApiKey('Acme', { apiKeyName: 'acme' }));
}

test('a LambdaRestApi with Cognito, a domain name, a plan and a key is adopted', async () => {
  await adopt({
    felt: ['throttle of stage prod: 10,000/s (burst 5,000) -> 5,000/s (burst 2,000)'],
    before(stack) {
      const others = surroundings(stack);
      const restApi = lambdaRestApi(stack, others);
      open(restApi, others);
    },
    taken(stack) {
      const others = surroundings(stack);
      const restApi = lambdaRestApi(stack, others);
      const api = GatewayApi.fromRestApi(stack, 'Adopted', restApi);
      const stages = { prod: { takeOver: restApi.deploymentStage, throttle } };
      new StageSet(stack, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages });
      open(restApi, others);
    },
    rewritten(stack) {
      const { authorizer, domain, handler, log } = surroundings(stack);
      const route = { integration: GatewayIntegration.lambdaProxy(handler), apiKeyRequired: true };
      const api = new GatewayApi(stack, 'Shop', {
        apiName: 'Api',
        gatewayDefaults,
        authorizer: GatewayAuthorizer.fromCdk(authorizer),
        routes: { 'ANY /': route, 'ANY /{proxy+}': route },
      });
      const accessLog = AccessLog.cloudWatch({ logGroup: log, format: StageLogFormat.custom(format.toString()) });
      const stages = { prod: { accessLog, executionLog: MethodLoggingLevel.INFO, throttle } };
      const prod = new StageSet(stack, 'Stages', {
        api,
        cloudWatchRole: AccountCloudWatchRole.createOnce(),
        stages,
      }).stage('prod');
      keepOutput(stack, 'ApiEndpoint4F160690', prod.url);
      domain.addBasePathMapping(api.restApi, { basePath: 'v1', stage: prod.restStage });
      const keys = [ApiKeySource.generated('acme')];
      new UsagePlanBundle(stack, 'Plans', {
        stages: [prod],
        plans: { partners: { throttle: { rateLimit: 50, burstLimit: 100 }, quota: Quota.perDay(100_000), keys } },
      });
    },
  });
});
