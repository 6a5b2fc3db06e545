import { Aws } from 'aws-cdk-lib';
import { IQueue } from 'aws-cdk-lib/aws-sqs';
import { IntegrationBackend } from './integration-backend';
import { messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that puts the request body into a queue. */
export interface SqsIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The message group of a FIFO queue, as a Velocity expression such as `$context.requestId`.
   *
   * @default - `$context.requestId` for a FIFO queue, so that messages do not wait for each other; otherwise none
   */
  readonly messageGroupId?: string;
}

/** The body of the request becomes a message of the queue. */
export function sqsIntegration(queue: IQueue, options: SqsIntegrationOptions = {}): IntegrationBackend {
  const label = `SQS ${queue.node.path}`;
  const groupId = options.messageGroupId ?? (queue.fifo ? '$context.requestId' : undefined);
  const keys = queue.encryptionMasterKey
    ? [{ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [queue.encryptionMasterKey.keyArn] }]
    : [];
  const fields = [
    'Action=SendMessage',
    'MessageBody=$util.urlEncode($input.body)',
    ...(groupId
      ? [`MessageGroupId=$util.urlEncode(${groupId})`, 'MessageDeduplicationId=$util.urlEncode($context.requestId)']
      : []),
  ];
  return messageIntegration(
    options,
    () => ({
      label,
      service: 'sqs',
      uri: `path/${Aws.ACCOUNT_ID}/${queue.queueName}`,
      grant: {
        action: 'SendMessage',
        on: [queue.node.path],
        statements: [{ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }, ...keys],
      },
      request: {
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
        requestTemplates: { 'application/json': fields.join('&') },
      },
    }),
    label,
    {
      subtype: 'SQS-SendMessage',
      parameters: {
        QueueUrl: queue.queueUrl,
        MessageBody: '$request.body',
        MessageGroupId: groupId,
        MessageDeduplicationId: groupId && '$context.requestId',
      },
    },
  );
}
