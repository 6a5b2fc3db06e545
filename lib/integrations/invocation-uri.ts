import { Aws } from 'aws-cdk-lib';

/** The address at which API Gateway invokes a function, or one of its aliases. */
export function invocationUri(functionArn: string, streaming = false): string {
  const path = streaming
    ? `2021-11-15/functions/${functionArn}/response-streaming-invocations`
    : `2015-03-31/functions/${functionArn}/invocations`;
  return `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/${path}`;
}
