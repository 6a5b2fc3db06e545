import { Token } from 'aws-cdk-lib';
import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { MappedStage } from '../apis/mapped-stage';

/** The endpoint type of a REST API of the app, where it is written out. */
export function endpointTypeOfApi(cfnApi: MappedStage['cfnApi']): string | undefined {
  if (!(cfnApi instanceof CfnRestApi)) return undefined;
  const { endpointConfiguration } = cfnApi;
  if (Token.isUnresolved(endpointConfiguration)) return undefined;
  const [type] = (endpointConfiguration as CfnRestApi.EndpointConfigurationProperty | undefined)?.types ?? [];
  return type;
}

/** Whether a REST API of the app has an enhanced TLS policy of its own. */
export function hasEnhancedPolicy(cfnApi: MappedStage['cfnApi']): boolean {
  return cfnApi instanceof CfnRestApi && Boolean(cfnApi.securityPolicy?.startsWith('SecurityPolicy_'));
}
