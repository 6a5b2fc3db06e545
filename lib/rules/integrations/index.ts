import { attributeName } from './attribute-name';
import { awsIntegrationUri } from './aws-integration-uri';
import { backendCertificateVerified } from './backend-certificate-verified';
import { contentHandling } from './content-handling';
import { credentialsArn } from './credentials-arn';
import { expressForSyncExecution } from './express-for-sync-execution';
import { functionTimeout } from './function-timeout';
import { httpApiTimeout } from './http-api-timeout';
import { httpEndpointPort } from './http-endpoint-port';
import { httpEndpointUrl } from './http-endpoint-url';
import { httpIntegrationType } from './http-integration-type';
import { httpParameterMapping } from './http-parameter-mapping';
import { httpPayloadFormatWritten } from './http-payload-format-written';
import { httpProxyMethod } from './http-proxy-method';
import { httpReservedHeader } from './http-reserved-header';
import { httpResponseMapping } from './http-response-mapping';
import { httpServiceAction } from './http-service-action';
import { httpServiceParameters } from './http-service-parameters';
import { httpVpcLinkConnection } from './http-vpc-link-connection';
import { integrationMethodRequired } from './integration-method-required';
import { integrationTargetLoadBalancer } from './integration-target-load-balancer';
import { integrationTargetNeedsVpcLink } from './integration-target-needs-vpc-link';
import { integrationTimeout } from './integration-timeout';
import { integrationType } from './integration-type';
import { integrationUriRequired } from './integration-uri-required';
import { lambdaIntegrationMethod } from './lambda-integration-method';
import { longTimeoutNeedsQuota } from './long-timeout-needs-quota';
import { mappingExpression } from './mapping-expression';
import { networkLoadBalancerTarget } from './network-load-balancer-target';
import { objectKey } from './object-key';
import { oneDefaultResponse } from './one-default-response';
import { passthroughBehavior } from './passthrough-behavior';
import { passthroughSkipsValidation } from './passthrough-skips-validation';
import { payloadFormat } from './payload-format';
import { privateIntegrationListener } from './private-integration-listener';
import { privateIntegrationTls } from './private-integration-tls';
import { proxyIgnoresTemplates } from './proxy-ignores-templates';
import { proxyTargetsLambda } from './proxy-targets-lambda';
import { responseHasMethodResponse } from './response-has-method-response';
import { selectionPattern } from './selection-pattern';
import { serviceNeedsCredentials } from './service-needs-credentials';
import { serviceOpenToEveryone } from './service-open-to-everyone';
import { stageInBackendPath } from './stage-in-backend-path';
import { streamingIdleOnEdge } from './streaming-idle-on-edge';
import { streamingInvocationUri } from './streaming-invocation-uri';
import { streamingProxyOnly } from './streaming-proxy-only';
import { streamingUncompressedUncached } from './streaming-uncompressed-uncached';
import { v2CredentialsArn } from './v2-credentials-arn';
import { v2FunctionTimeout } from './v2-function-timeout';
import { v2IntegrationQuota } from './v2-integration-quota';
import { vpcLinkConnection } from './vpc-link-connection';
import { vpcLinkSubnets } from './vpc-link-subnets';
import { vpcOfLoadBalancer } from './vpc-of-load-balancer';
import { webSocketContentHandling } from './web-socket-content-handling';
import { webSocketIntegrationType } from './web-socket-integration-type';
import { webSocketLambdaMethod } from './web-socket-lambda-method';
import { webSocketMappingExpression } from './web-socket-mapping-expression';
import { webSocketPassthroughBehavior } from './web-socket-passthrough-behavior';
import { webSocketTimeout } from './web-socket-timeout';

export const integrationRules = [
  integrationType,
  lambdaIntegrationMethod,
  integrationMethodRequired,
  integrationTimeout,
  functionTimeout,
  streamingProxyOnly,
  streamingIdleOnEdge,
  streamingUncompressedUncached,
  streamingInvocationUri,
  httpEndpointPort,
  httpEndpointUrl,
  integrationUriRequired,
  vpcLinkConnection,
  networkLoadBalancerTarget,
  integrationTargetNeedsVpcLink,
  integrationTargetLoadBalancer,
  proxyIgnoresTemplates,
  credentialsArn,
  serviceOpenToEveryone,
  mappingExpression,
  passthroughSkipsValidation,
  contentHandling,
  backendCertificateVerified,
  responseHasMethodResponse,
  selectionPattern,
  longTimeoutNeedsQuota,
  proxyTargetsLambda,
  awsIntegrationUri,
  serviceNeedsCredentials,
  passthroughBehavior,
  oneDefaultResponse,
  attributeName,
  objectKey,
  expressForSyncExecution,
  vpcOfLoadBalancer,
  vpcLinkSubnets,
  stageInBackendPath,
  httpIntegrationType,
  webSocketIntegrationType,
  httpApiTimeout,
  webSocketTimeout,
  privateIntegrationListener,
  httpServiceAction,
  payloadFormat,
  httpProxyMethod,
  httpParameterMapping,
  httpVpcLinkConnection,
  privateIntegrationTls,
  httpPayloadFormatWritten,
  httpServiceParameters,
  httpResponseMapping,
  httpReservedHeader,
  v2CredentialsArn,
  v2FunctionTimeout,
  v2IntegrationQuota,
  webSocketLambdaMethod,
  webSocketMappingExpression,
  webSocketPassthroughBehavior,
  webSocketContentHandling,
];
