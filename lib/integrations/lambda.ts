import { Aws, Duration } from 'aws-cdk-lib';
import { PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { ApiKind } from '../gateway-model/api-kind';
import { STREAMED_ANSWERS } from '../rules/kinds/capabilities';
import { capabilityOfKind } from '../rules/kinds/capability-of-kind';
import { HttpIntegrationDefinition, IntegrationBackend, WebSocketIntegrationDefinition } from './integration-backend';

/** Settings of a route that passes the whole request to a Lambda function. */
export interface LambdaIntegrationOptions {
  /**
   * How long API Gateway waits for the answer: 50 milliseconds to 29 seconds, 30 for HTTP APIs. For REST APIs longer on regional
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
   * The form of the event that an HTTP API sends, and of the answer that it takes. Functions behind a REST API and an HTTP API
   * need `PayloadFormatVersion.VERSION_1_0`, which is the form that REST APIs always send.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
   * @default PayloadFormatVersion.VERSION_2_0
   */
  readonly payloadFormatVersion?: PayloadFormatVersion;
}

/** The function gets the request as an event and answers with a status, headers and a body. */
export function lambdaIntegration(handler: IFunction, options: LambdaIntegrationOptions = {}): IntegrationBackend {
  const { responseStreaming: streaming = false, timeout } = options;
  return {
    label: `Lambda ${handler.node.path}`,
    forRest: () => ({
      type: 'AWS_PROXY',
      httpMethod: 'POST',
      uri: invocationUri(handler.functionArn, streaming),
      invokes: [handler],
      streaming,
      timeout,
    }),
    forHttp: ({ key }) => ({ ...httpProxy(key, handler.functionArn, options), invokes: [handler] }),
    forWebSocket: (routeKey) => ({ ...webSocketProxy(routeKey, handler.functionArn, options), invokes: [handler] }),
  };
}

/** A function or an alias as an HTTP API calls it. */
export function httpProxy(
  routeKey: string,
  functionArn: string,
  options: LambdaIntegrationOptions,
): HttpIntegrationDefinition {
  const { payloadFormatVersion = PayloadFormatVersion.VERSION_2_0, timeout } = options;
  checkStreaming(ApiKind.HTTP, routeKey, options);
  const version = payloadFormatVersion.version as '1.0' | '2.0';
  return { type: 'AWS_PROXY', uri: invocationUri(functionArn), payloadFormatVersion: version, timeout };
}

/** The same for a WebSocket API. */
export function webSocketProxy(
  routeKey: string,
  functionArn: string,
  options: LambdaIntegrationOptions,
): WebSocketIntegrationDefinition {
  checkStreaming(ApiKind.WEBSOCKET, routeKey, options);
  return { type: 'AWS_PROXY', uri: invocationUri(functionArn), httpMethod: 'POST', timeout: options.timeout };
}

function checkStreaming(kind: ApiKind, routeKey: string, { responseStreaming }: LambdaIntegrationOptions): void {
  if (!responseStreaming) return;
  const where = `'${routeKey}'`;
  capabilityOfKind.enforce({ kind, where, asks: 'streams its answer', capability: STREAMED_ANSWERS });
}

/** The address at which API Gateway invokes a function, or one of its aliases. */
export function invocationUri(functionArn: string, streaming = false): string {
  const path = streaming
    ? `2021-11-15/functions/${functionArn}/response-streaming-invocations`
    : `2015-03-31/functions/${functionArn}/invocations`;
  return `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/${path}`;
}
