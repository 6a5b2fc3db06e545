import { IntegrationConfig, IntegrationResponse } from 'aws-cdk-lib/aws-apigateway';
import { written } from '../../open-api/written';

/** What an operation of a body says of its integration. */
export interface IntegrationExtension {
  readonly [name: string]: unknown;
}

/** How a private integration is reached, in CloudFormation's words. */
export interface PrivateParts {
  readonly ConnectionType?: string;
  readonly ConnectionId?: string;
  readonly IntegrationTarget?: string;
}

/** An integration of the CDK in the words of `x-amazon-apigateway-integration`. */
export function integrationExtension(
  { integrationHttpMethod, options = {}, type, uri }: IntegrationConfig,
  { ConnectionId, ConnectionType, IntegrationTarget }: PrivateParts,
  insecureSkipVerification?: boolean,
): IntegrationExtension {
  return written({
    type: type.toLowerCase(),
    httpMethod: integrationHttpMethod,
    uri,
    credentials: options.credentialsRole?.roleArn,
    timeoutInMillis: options.timeout?.toMilliseconds(),
    responseTransferMode: options.responseTransferMode,
    requestParameters: options.requestParameters,
    requestTemplates: options.requestTemplates,
    passthroughBehavior: options.passthroughBehavior?.toLowerCase(),
    contentHandling: options.contentHandling,
    cacheKeyParameters: options.cacheKeyParameters,
    connectionType: ConnectionType,
    connectionId: ConnectionId,
    integrationTarget: IntegrationTarget,
    tlsConfig: insecureSkipVerification === undefined ? undefined : { insecureSkipVerification },
    responses: options.integrationResponses && responsesOf(options.integrationResponses),
  });
}

/** Responses stand under the pattern that selects them. */
function responsesOf(responses: readonly IntegrationResponse[]): object {
  const entries = responses.map(({ selectionPattern, ...response }) => [
    selectionPattern ?? 'default',
    written(response),
  ]);
  return Object.fromEntries(entries);
}
