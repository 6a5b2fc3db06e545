import { Duration } from 'aws-cdk-lib';
import { PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { PAYLOAD_FORMATS, RESPONSE_STREAMING } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';
import { CalledFunction } from './called-function';
import { IntegrationBackend } from './integration-backend';

/** Settings of a route that passes the whole request to a Lambda function. */
export interface LambdaProxyIntegrationOptions {
  /**
   * How long API Gateway waits for the response: 50 milliseconds to 29 seconds, 30 for HTTP APIs. For REST APIs longer on regional
   * and private endpoints of accounts with a raised quota, and up to 15 minutes with `responseStreaming`.
   *
   * Errors: AGW-INT-06, AGW-INT-07, AGW-INT-08.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;

  /**
   * Whether the function streams its response. The function must be written for it. For REST APIs only.
   *
   * Errors: AGW-GEN-20.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html
   * @default false
   */
  readonly responseStreaming?: boolean;

  /**
   * The form of the event that an HTTP API sends, and of the response that it takes. Functions behind a REST API and an HTTP API
   * need `PayloadFormatVersion.VERSION_1_0`, which is the form that REST APIs always send.
   *
   * Errors: AGW-GEN-20 for another format with other kinds of API.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
   * @default PayloadFormatVersion.VERSION_2_0
   */
  readonly payloadFormatVersion?: PayloadFormatVersion;
}

/** The function gets the request as an event and answers with a status, headers and a body. */
export function lambdaProxyIntegration(
  { name, needs, uri }: CalledFunction,
  options: LambdaProxyIntegrationOptions = {},
): IntegrationBackend {
  const { payloadFormatVersion = PayloadFormatVersion.VERSION_2_0, responseStreaming: streaming = false } = options;
  const common = { type: 'AWS_PROXY', timeout: options.timeout, ...needs } as const;
  return {
    label: name,
    forRest({ key }) {
      checkOptions(ApiKind.REST, key, options);
      return { ...common, httpMethod: 'POST', uri: uri(streaming), streaming };
    },
    forHttp({ key }) {
      checkOptions(ApiKind.HTTP, key, options);
      const { version } = payloadFormatVersion;
      return { ...common, uri: uri(), payloadFormatVersion: version as '1.0' | '2.0' };
    },
    forWebSocket(routeKey) {
      checkOptions(ApiKind.WEBSOCKET, routeKey, options);
      return { ...common, httpMethod: 'POST', uri: uri() };
    },
  };
}

/** Refuses what the kind of API would leave out without a word. */
function checkOptions(kind: ApiKind, routeKey: string, options: LambdaProxyIntegrationOptions): void {
  const { payloadFormatVersion: { version } = PayloadFormatVersion.VERSION_1_0, responseStreaming } = options;
  const where = `'${routeKey}'`;
  if (responseStreaming) {
    capabilityOfKind.enforce({ kind, where, asks: 'streams its response', capability: RESPONSE_STREAMING });
  }
  if (version !== PayloadFormatVersion.VERSION_1_0.version) {
    capabilityOfKind.enforce({ kind, where, asks: `has the payload format ${version}`, capability: PAYLOAD_FORMATS });
  }
}
