import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** What each action cannot do without. */
const REQUIRED: { readonly [subtype: string]: readonly string[] } = {
  'EventBridge-PutEvents': ['Detail', 'DetailType', 'Source'],
  'SQS-SendMessage': ['QueueUrl', 'MessageBody'],
  'SQS-ReceiveMessage': ['QueueUrl'],
  'SQS-DeleteMessage': ['QueueUrl', 'ReceiptHandle'],
  'SQS-PurgeQueue': ['QueueUrl'],
  'AppConfig-GetConfiguration': ['Application', 'Environment', 'Configuration', 'ClientId'],
  'Kinesis-PutRecord': ['StreamName', 'Data', 'PartitionKey'],
  'StepFunctions-StartExecution': ['StateMachineArn'],
  'StepFunctions-StartSyncExecution': ['StateMachineArn'],
  'StepFunctions-StopExecution': ['ExecutionArn'],
};

export const httpServiceParameters = new Rule<{
  readonly routeKey: string;
  readonly subtype: string;
  readonly parameters: readonly string[];
}>({
  id: 'AGW-HTTP-20',
  title: 'An integration with a service maps every parameter that the action requires',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  allowed: 'RequestParameters has all that the action requires',
  fix: 'Map them, such as from $request.body.',
  judge({ routeKey, subtype, parameters }) {
    const required = Object.hasOwn(REQUIRED, subtype) ? REQUIRED[subtype] : [];
    const missing = required.filter((name) => !parameters.includes(name));
    return missing.length === 0
      ? undefined
      : { given: `'${routeKey}' calls ${subtype} without ${missing.join(' and ')}` };
  },
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const subtype = properties.string('IntegrationSubtype');
      const isWritten = properties.has('RequestParameters') && !properties.isUnresolved('RequestParameters');
      if (kind !== ApiKind.HTTP || subtype === undefined || !isWritten) continue;
      yield { element, value: { routeKey, subtype, parameters: properties.map('RequestParameters').names() } };
    }
  },
});
