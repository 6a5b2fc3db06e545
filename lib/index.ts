export * from './authorizers/authorizer-options';
export * from './authorizers/gateway-authorizer';
export * from './custom-domain/custom-domain';
export * from './custom-domain/custom-domain-props';
export { DnsRouting, DnsRoutingOptions } from './custom-domain/dns-routing';
export * from './custom-domain/mapping-target';
export * from './custom-domain/mutual-tls';
export * from './custom-domain/routing-rule-options';
export * from './gateway-api/api-model';
export { CorsOptions } from './gateway-api/cors';
export * from './gateway-api/endpoint';
export * from './gateway-api/gateway-api';
export * from './gateway-api/gateway-api-props';
export { GatewayResponseOptions } from './gateway-api/gateway-response';
export * from './gateway-api/gateway-route';
export * from './gateway-api/i-gateway-api';
export { IMappingTarget } from './gateway-api/i-mapping-target';
export { RequestValidation } from './gateway-api/request-validation';
export * from './gateway-api/tls-policy';
export * from './gateway-model/api-kind';
export { AwsActionOptions } from './integrations/aws-action';
export * from './integrations/custom-integration-options';
export { DynamoDbItemOptions, DynamoDbQueryOptions } from './integrations/dynamo-db';
export { DynamoDbAttribute } from './integrations/dynamo-db-templates';
export { EventBridgeIntegrationOptions } from './integrations/event-bridge';
export * from './integrations/gateway-integration';
export { HttpCustomIntegrationOptions, HttpIntegrationOptions } from './integrations/http';
export * from './integrations/integration-response-options';
export { KinesisIntegrationOptions } from './integrations/kinesis';
export { LambdaIntegrationOptions } from './integrations/lambda';
export { LambdaAliasIntegrationOptions } from './integrations/lambda-alias';
export { LambdaCustomIntegrationOptions } from './integrations/lambda-custom';
export * from './integrations/private-target';
export { S3IntegrationOptions } from './integrations/s3';
export { ServiceIntegrationOptions } from './integrations/service-integration';
export { SqsIntegrationOptions } from './integrations/sqs';
export * from './mapping-templates/mapping-template';
export { PlanAlarmsOptions } from './observability/plan-alarms';
export { StageAlarmsOptions } from './observability/stage-alarms';
export * from './rules/gatehouse-rules';
export { AccessLog, CloudWatchAccessLogOptions } from './stage-set/access-log';
export * from './stage-set/access-log-format';
export { AccountCloudWatchRole } from './stage-set/account-cloud-watch-role';
export * from './stage-set/cache-settings';
export * from './stage-set/client-certificate';
export { EffectiveThrottle, ThrottleLevel, ThrottlePlan } from './stage-set/effective-throttle';
export { GatewayStage } from './stage-set/gateway-stage';
export { LambdaVersion } from './stage-set/lambda-version';
export * from './stage-set/method-settings';
export * from './stage-set/stage-set';
export { StageSettings } from './stage-set/stage-settings';
export * from './stage-set/throttle';
export { ManagedWebAclOptions, WebAcl } from './stage-set/web-acl';
export {
  ApiKeyOptions,
  ApiKeySource,
  GeneratedApiKeyOptions,
  KeyRotation,
  SecretApiKeyOptions,
} from './usage-plan-bundle/api-key-source';
export { BundledPlan } from './usage-plan-bundle/bundled-plan';
export * from './usage-plan-bundle/quota';
export * from './usage-plan-bundle/usage-plan-bundle';
export * from './usage-plan-bundle/usage-plan-settings';
