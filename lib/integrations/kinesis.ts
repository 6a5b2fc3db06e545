import { IStream } from 'aws-cdk-lib/aws-kinesis';
import { IntegrationBackend } from './integration-backend';
import { HttpAction, messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that puts the request body into a stream. */
export interface KinesisIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The partition key, as a Velocity expression.
   *
   * @default - the request's id, with the number of the record where there are several
   */
  readonly partitionKey?: string;
}

/** The body of the request becomes one record of the stream. */
export function kinesisIntegration(stream: IStream, options: KinesisIntegrationOptions = {}): IntegrationBackend {
  const { partitionKey = '$context.requestId' } = options;
  const record = `"Data":"$util.base64Encode($input.body)","PartitionKey":"${partitionKey}"`;
  return callOf(stream, 'PutRecord', `{"StreamName":"${stream.streamName}",${record}}`, options, {
    subtype: 'Kinesis-PutRecord',
    parameters: { StreamName: stream.streamName, Data: '$request.body', PartitionKey: partitionKey },
  });
}

/** Each element of the JSON array in the body becomes a record of the stream. */
export function kinesisRecordsIntegration(
  stream: IStream,
  options: KinesisIntegrationOptions = {},
): IntegrationBackend {
  // The records of one request go to several shards only if their keys differ.
  const { partitionKey = '$!{context.requestId}-$foreach.index' } = options;
  const record = `{"Data":"$util.base64Encode($input.json("$[$foreach.index]"))","PartitionKey":"${partitionKey}"}`;
  const records = `#foreach($record in $input.path('$'))${record}#if($foreach.hasNext),#end#end`;
  return callOf(stream, 'PutRecords', `{"StreamName":"${stream.streamName}","Records":[${records}]}`, options);
}

function callOf(
  stream: IStream,
  action: string,
  template: string,
  options: ServiceIntegrationOptions,
  http?: HttpAction,
): IntegrationBackend {
  const label = `Kinesis ${stream.node.path}`;
  const keys = stream.encryptionKey
    ? [{ actions: ['kms:GenerateDataKey'], resources: [stream.encryptionKey.keyArn] }]
    : [];
  return messageIntegration(
    options,
    () => ({
      label,
      service: 'kinesis',
      uri: `action/${action}`,
      grant: {
        action,
        on: [stream.node.path],
        statements: [{ actions: [`kinesis:${action}`], resources: [stream.streamArn] }, ...keys],
      },
      request: {
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
        requestTemplates: { 'application/json': template },
      },
    }),
    label,
    http,
  );
}
