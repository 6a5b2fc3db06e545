import { Names } from 'aws-cdk-lib';
import { IStream } from 'aws-cdk-lib/aws-kinesis';
import { IntegrationBackend } from './integration-backend';
import { ServiceIntegrationOptions, serviceIntegration } from './service-integration';

/** Settings of a route that puts the request body into a stream. */
export interface KinesisIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The partition key, as a Velocity expression.
   *
   * @default '$context.requestId'
   */
  readonly partitionKey?: string;
}

/** The body of the request becomes one record of the stream. */
export function kinesisIntegration(stream: IStream, options: KinesisIntegrationOptions = {}): IntegrationBackend {
  const label = `Kinesis ${stream.node.path}`;
  const { partitionKey = '$context.requestId' } = options;
  const keys = stream.encryptionKey
    ? [{ actions: ['kms:GenerateDataKey'], resources: [stream.encryptionKey.keyArn] }]
    : [];
  return serviceIntegration(
    options,
    () => ({
      label,
      service: 'kinesis',
      uri: 'action/PutRecord',
      grant: {
        id: `${Names.nodeUniqueId(stream.node)}PutRecord`,
        statements: [{ actions: ['kinesis:PutRecord'], resources: [stream.streamArn] }, ...keys],
      },
      request: {
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
        requestTemplates: {
          'application/json': `{"StreamName":"${stream.streamName}","Data":"$util.base64Encode($input.body)","PartitionKey":"${partitionKey}"}`,
        },
      },
    }),
    label,
  );
}
