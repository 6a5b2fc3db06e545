import { IStream } from 'aws-cdk-lib/aws-kinesis';
import { DEFAULT_RESPONSES, failedWhere } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { IntegrationBackend } from './integration-backend';
import { Message } from './message';
import { RequestValue } from './request-value';
import { HttpAction, messageIntegration, otherRegionOf, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that puts the request body into a stream. */
export interface KinesisIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The partition key: records of one key go to one shard, in order.
   *
   * @default - the request's id, with the number of the record where there are several
   */
  readonly partitionKey?: RequestValue;
}

/** The body of the request becomes one record of the stream. */
export function kinesisIntegration(stream: IStream, options: KinesisIntegrationOptions = {}): IntegrationBackend {
  const { partitionKey = REQUEST_ID } = options;
  const template = ({ body }: Message) =>
    `{"StreamARN":"${stream.streamArn}","Data":"$util.base64Encode(${body})","PartitionKey":"${partitionKey._inJson}"}`;
  return callOf(stream, 'PutRecord', template, options, undefined, {
    subtype: 'Kinesis-PutRecord',
    parameters: {
      StreamName: stream.streamName,
      Data: '$request.body',
      PartitionKey: partitionKey._parameter,
      Region: otherRegionOf(stream),
    },
  });
}

/** Each element of the JSON array in the body becomes a record of the stream. */
export function kinesisRecordsIntegration(
  stream: IStream,
  options: KinesisIntegrationOptions = {},
): IntegrationBackend {
  // The records of one request go to several shards only if their keys differ.
  const key = options.partitionKey?._inJson ?? `${REQUEST_ID._inJson}-$foreach.index`;
  const record = `{"Data":"$util.base64Encode($input.json("$[$foreach.index]"))","PartitionKey":"${key}"}`;
  const records = `#foreach($record in $input.path('$'))${record}#if($foreach.hasNext),#end#end`;
  const [, ...failures] = DEFAULT_RESPONSES;
  // The service answers 200 for records that it did not take.
  const responses = [failedWhere("$input.path('$.FailedRecordCount') > 0"), ...failures];
  return callOf(
    stream,
    'PutRecords',
    () => `{"StreamARN":"${stream.streamArn}","Records":[${records}]}`,
    options,
    responses,
  );
}

const REQUEST_ID = RequestValue.context('requestId');

function callOf(
  stream: IStream,
  action: string,
  templateOf: (message: Message) => string,
  options: ServiceIntegrationOptions,
  responses: CustomIntegrationOptions['responses'],
  http?: HttpAction,
): IntegrationBackend {
  const keys = stream.encryptionKey
    ? [{ actions: ['kms:GenerateDataKey'], resources: [stream.encryptionKey.keyArn] }]
    : [];
  return messageIntegration(
    `Kinesis ${stream.node.path}`,
    options,
    (message) => ({
      service: 'kinesis',
      region: stream.env.region,
      uri: `action/${action}`,
      grant: {
        action,
        on: [stream.node.path],
        statements: [{ actions: [`kinesis:${action}`], resources: [stream.streamArn] }, ...keys],
      },
      request: {
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" },
        responses,
      },
      template: message.preface + templateOf(message),
    }),
    http,
  );
}
