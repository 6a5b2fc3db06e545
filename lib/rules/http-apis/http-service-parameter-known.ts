import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

interface ActionParameters {
  /** What the action cannot do without. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The parameters of each action that an HTTP API calls by itself. */
export const SERVICE_PARAMETERS: { readonly [subtype: string]: ActionParameters } = {
  'EventBridge-PutEvents': {
    required: ['Detail', 'DetailType', 'Source'],
    optional: ['Time', 'EventBusName', 'Resources', 'Region', 'TraceHeader'],
  },
  'SQS-SendMessage': {
    required: ['QueueUrl', 'MessageBody'],
    optional: [
      'DelaySeconds',
      'MessageAttributes',
      'MessageDeduplicationId',
      'MessageGroupId',
      'MessageSystemAttributes',
      'Region',
    ],
  },
  'SQS-ReceiveMessage': {
    required: ['QueueUrl'],
    optional: [
      'AttributeNames',
      'MaxNumberOfMessages',
      'MessageAttributeNames',
      'ReceiveRequestAttemptId',
      'VisibilityTimeout',
      'WaitTimeSeconds',
      'Region',
    ],
  },
  'SQS-DeleteMessage': { required: ['QueueUrl', 'ReceiptHandle'], optional: ['Region'] },
  'SQS-PurgeQueue': { required: ['QueueUrl'], optional: ['Region'] },
  'AppConfig-GetConfiguration': {
    required: ['Application', 'Environment', 'Configuration', 'ClientId'],
    optional: ['ClientConfigurationVersion', 'Region'],
  },
  'Kinesis-PutRecord': {
    required: ['StreamName', 'Data', 'PartitionKey'],
    optional: ['SequenceNumberForOrdering', 'ExplicitHashKey', 'Region'],
  },
  'StepFunctions-StartExecution': { required: ['StateMachineArn'], optional: ['Name', 'Input', 'Region'] },
  'StepFunctions-StartSyncExecution': {
    required: ['StateMachineArn'],
    optional: ['Name', 'Input', 'Region', 'TraceHeader'],
  },
  'StepFunctions-StopExecution': { required: ['ExecutionArn'], optional: ['Cause', 'Error', 'Region'] },
};

export const httpServiceParameterKnown = new Rule<{
  readonly routeKey: string;
  readonly subtype: string;
  readonly parameter: string;
}>({
  id: 'AGW-HTTP-36',
  title: 'An integration with a service maps parameters that the action has',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  allowed: 'RequestParameters are the parameters of the action, in place of mappings such as append:header.NAME',
  fix: 'Correct the name; requests to services have no headers to change.',
  judge({ parameter, routeKey, subtype }) {
    if (!Object.hasOwn(SERVICE_PARAMETERS, subtype)) return undefined;
    const { optional, required } = SERVICE_PARAMETERS[subtype];
    const known = [...required, ...optional];
    if (known.includes(parameter)) return undefined;
    return {
      given: `'${routeKey}' maps '${parameter}' for ${subtype}`,
      allowed: `its parameters are ${known.join(', ')}`,
    };
  },
  *subjects(model) {
    for (const { element, kind, properties, routeKey } of v2IntegrationsOf(model)) {
      const subtype = properties.string('IntegrationSubtype');
      if (kind !== ApiKind.HTTP || subtype === undefined || properties.isUnresolved('RequestParameters')) continue;
      for (const parameter of properties.map('RequestParameters').names()) {
        yield { element, value: { routeKey, subtype, parameter } };
      }
    }
  },
});
