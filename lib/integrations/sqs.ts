import { CfnQueue, IQueue } from 'aws-cdk-lib/aws-sqs';
import { FORM_TYPE, form, formAttributes } from './form';
import { IntegrationBackend } from './integration-backend';
import { RequestValue } from './request-value';
import { messageIntegration, otherRegionOf, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that puts the request body into a queue. */
export interface SqsIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The message group. A standard queue shares its consumers fairly between groups.
   *
   * @default - the request's id for a FIFO queue, so that messages do not wait for each other; otherwise none
   */
  readonly messageGroupId?: RequestValue;

  /**
   * By what a FIFO queue knows a message that was sent again.
   *
   * @default - the request's id for a FIFO queue that does not compare contents; otherwise none
   */
  readonly messageDeduplicationId?: RequestValue;

  /**
   * Attributes of the message by name, all of them texts. One that the request lacks is left out. HTTP APIs send fixed texts only.
   *
   * Errors: AGW-GEN-20.
   *
   * @default - none
   */
  readonly messageAttributes?: { readonly [name: string]: RequestValue };
}

/** The body of the request becomes a message of the queue. */
export function sqsIntegration(queue: IQueue, options: SqsIntegrationOptions = {}): IntegrationBackend {
  const group = options.messageGroupId ?? (queue.fifo ? REQUEST_ID : undefined);
  const deduplication = options.messageDeduplicationId ?? (needsDeduplicationId(queue) ? REQUEST_ID : undefined);
  const { messageAttributes = {} } = options;
  const keys = queue.encryptionMasterKey
    ? [{ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [queue.encryptionMasterKey.keyArn] }]
    : [];
  return messageIntegration(
    `SQS ${queue.node.path}`,
    options,
    (message) => ({
      service: 'sqs',
      region: queue.env.region,
      uri: `path/${queue.env.account}/${queue.queueName}`,
      grant: {
        action: 'SendMessage',
        on: [queue.node.path],
        statements: [{ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }, ...keys],
      },
      request: { requestParameters: FORM_TYPE },
      template: form(
        message,
        {
          Action: 'SendMessage',
          MessageBody: `$util.urlEncode(${message.body})`,
          MessageGroupId: group?._inForm,
          MessageDeduplicationId: deduplication?._inForm,
        },
        formAttributes('MessageAttribute', messageAttributes),
      ),
    }),
    {
      subtype: 'SQS-SendMessage',
      parameters: {
        QueueUrl: queue.queueUrl,
        MessageBody: '$request.body',
        MessageGroupId: group?._parameter,
        MessageDeduplicationId: deduplication?._parameter,
        MessageAttributes: fixedAttributes(messageAttributes),
        Region: otherRegionOf(queue),
      },
      beyond: isFixed(messageAttributes) ? undefined : 'has message attributes out of the request',
    },
  );
}

const REQUEST_ID = RequestValue.context('requestId');

/** A queue that compares contents is told apart by them; of an imported queue nobody knows. */
function needsDeduplicationId({ fifo, node }: IQueue): boolean {
  const { contentBasedDeduplication } = (node.defaultChild ?? {}) as Partial<CfnQueue>;
  return fifo && contentBasedDeduplication !== true;
}

function isFixed(attributes: { readonly [name: string]: RequestValue }): boolean {
  return Object.values(attributes).every(({ _text }) => _text !== undefined);
}

function fixedAttributes(attributes: { readonly [name: string]: RequestValue }): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const entries = names.map((name) => [name, { DataType: 'String', StringValue: attributes[name]._text }]);
  return JSON.stringify(Object.fromEntries(entries));
}
