import { Aws } from 'aws-cdk-lib';
import { IFunction } from 'aws-cdk-lib/aws-lambda';

/** The address at which API Gateway invokes a function, or one of its aliases, in the region that it is in. */
export function invocationUri(
  { env: { region }, functionArn }: IFunction,
  { qualifier, streaming = false }: { readonly qualifier?: string; readonly streaming?: boolean } = {},
): string {
  const target = qualifier === undefined ? functionArn : `${functionArn}:${qualifier}`;
  const path = streaming
    ? `2021-11-15/functions/${target}/response-streaming-invocations`
    : `2015-03-31/functions/${target}/invocations`;
  return `arn:${Aws.PARTITION}:apigateway:${region}:lambda:path/${path}`;
}
