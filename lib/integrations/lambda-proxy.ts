import { PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { PAYLOAD_FORMATS, RESPONSE_STREAMING } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';
import { IntegrationBackend, IntegrationNeeds } from './integration-backend';
import { invocationUri } from './invocation-uri';
import { LambdaIntegrationOptions } from './lambda-integration-options';

/** A function, or an alias of one, as each kind of API passes requests to it. */
export function lambdaProxy(
  functionArn: string,
  options: LambdaIntegrationOptions,
  calls: Pick<IntegrationNeeds, 'invokes' | 'invokesAlias'>,
): Omit<IntegrationBackend, 'label'> {
  const { payloadFormatVersion = PayloadFormatVersion.VERSION_2_0, responseStreaming: streaming = false } = options;
  const common = { type: 'AWS_PROXY', timeout: options.timeout, ...calls } as const;
  return {
    forRest({ key }) {
      checkOptions(ApiKind.REST, key, options);
      return { ...common, httpMethod: 'POST', uri: invocationUri(functionArn, streaming), streaming };
    },
    forHttp({ key }) {
      checkOptions(ApiKind.HTTP, key, options);
      const { version } = payloadFormatVersion;
      return { ...common, uri: invocationUri(functionArn), payloadFormatVersion: version as '1.0' | '2.0' };
    },
    forWebSocket(routeKey) {
      checkOptions(ApiKind.WEBSOCKET, routeKey, options);
      return { ...common, httpMethod: 'POST', uri: invocationUri(functionArn) };
    },
  };
}

/** Refuses what the kind of API would leave out without a word. */
function checkOptions(kind: ApiKind, routeKey: string, options: LambdaIntegrationOptions): void {
  const { payloadFormatVersion: { version } = PayloadFormatVersion.VERSION_1_0, responseStreaming } = options;
  const where = `'${routeKey}'`;
  if (responseStreaming) {
    capabilityOfKind.enforce({ kind, where, asks: 'streams its response', capability: RESPONSE_STREAMING });
  }
  if (version !== PayloadFormatVersion.VERSION_1_0.version) {
    capabilityOfKind.enforce({ kind, where, asks: `has the payload format ${version}`, capability: PAYLOAD_FORMATS });
  }
}
