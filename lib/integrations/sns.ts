import { ITopic } from 'aws-cdk-lib/aws-sns';
import { IntegrationBackend } from './integration-backend';
import { messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** The body of the request is published to the topic. */
export function snsIntegration(topic: ITopic, options: ServiceIntegrationOptions = {}): IntegrationBackend {
  const label = `SNS ${topic.node.path}`;
  const fields = [
    'Action=Publish',
    `TopicArn=$util.urlEncode('${topic.topicArn}')`,
    'Message=$util.urlEncode($input.body)',
  ];
  return messageIntegration(
    options,
    () => ({
      label,
      service: 'sns',
      uri: 'path//',
      grant: {
        action: 'Publish',
        on: [topic.node.path],
        statements: [{ actions: ['sns:Publish'], resources: [topic.topicArn] }],
      },
      request: {
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
        requestTemplates: { 'application/json': fields.join('&') },
      },
    }),
    label,
  );
}
