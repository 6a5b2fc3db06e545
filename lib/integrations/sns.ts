import { ITopic } from 'aws-cdk-lib/aws-sns';
import { FORM_TYPE, form, formAttributes } from './form';
import { IntegrationBackend } from './integration-backend';
import { RequestValue } from './request-value';
import { messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that publishes the request body to a topic. */
export interface SnsIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The message group of a FIFO topic.
   *
   * @default - the request's id for a FIFO topic, so that messages do not wait for each other; otherwise none
   */
  readonly messageGroupId?: RequestValue;

  /**
   * By what a FIFO topic knows a message that was sent again.
   *
   * @default - the request's id for a FIFO topic that does not compare contents; otherwise none
   */
  readonly messageDeduplicationId?: RequestValue;

  /**
   * Attributes of the message by name, all of them texts, such as filter policies of subscriptions read. One that the request
   * lacks is left out.
   *
   * @default - none
   */
  readonly messageAttributes?: { readonly [name: string]: RequestValue };

  /**
   * The subject of the message, which e-mails show.
   *
   * @default - none
   */
  readonly subject?: RequestValue;
}

/** The body of the request is published to the topic. */
export function snsIntegration(topic: ITopic, options: SnsIntegrationOptions = {}): IntegrationBackend {
  const group = options.messageGroupId ?? (topic.fifo ? REQUEST_ID : undefined);
  const isKnownByContent = !topic.fifo || topic.contentBasedDeduplication;
  const deduplication = options.messageDeduplicationId ?? (isKnownByContent ? undefined : REQUEST_ID);
  const keys = topic.masterKey
    ? [{ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [topic.masterKey.keyArn] }]
    : [];
  return messageIntegration(`SNS ${topic.node.path}`, options, (message) => ({
    service: 'sns',
    region: topic.env.region,
    uri: 'path//',
    grant: {
      action: 'Publish',
      on: [topic.node.path],
      statements: [{ actions: ['sns:Publish'], resources: [topic.topicArn] }, ...keys],
    },
    request: { requestParameters: FORM_TYPE },
    template: form(
      message,
      {
        Action: 'Publish',
        TopicArn: `$util.urlEncode('${topic.topicArn}')`,
        Message: `$util.urlEncode(${message.body})`,
        Subject: options.subject?._inForm,
        MessageGroupId: group?._inForm,
        MessageDeduplicationId: deduplication?._inForm,
      },
      formAttributes('MessageAttributes.entry', options.messageAttributes ?? {}),
    ),
  }));
}

const REQUEST_ID = RequestValue.context('requestId');
