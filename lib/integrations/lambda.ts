import { Aws, Duration } from 'aws-cdk-lib';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { IntegrationBackend } from './integration-backend';

/** Settings of a route that passes the whole request to a Lambda function. */
export interface LambdaIntegrationOptions {
  /**
   * How long API Gateway waits for the answer: 50 milliseconds to 29 seconds; longer on regional and private endpoints of
   * accounts with a raised quota; up to 15 minutes with `responseStreaming`.
   *
   * Errors: AGW-INT-06.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;

  /**
   * Whether the function streams its response. The function must be written for it.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html
   * @default false
   */
  readonly responseStreaming?: boolean;
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
  };
}

/** The address at which API Gateway invokes a function, or one of its aliases. */
export function invocationUri(functionArn: string, streaming = false): string {
  const path = streaming
    ? `2021-11-15/functions/${functionArn}/response-streaming-invocations`
    : `2015-03-31/functions/${functionArn}/invocations`;
  return `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/${path}`;
}
