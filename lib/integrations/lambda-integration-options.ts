import { Duration } from 'aws-cdk-lib';
import { PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';

/** Settings of a route that passes the whole request to a Lambda function. */
export interface LambdaIntegrationOptions {
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
