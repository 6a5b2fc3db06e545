import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  subtypes: [
    'EventBridge-PutEvents',
    'SQS-SendMessage',
    'SQS-ReceiveMessage',
    'SQS-DeleteMessage',
    'SQS-PurgeQueue',
    'AppConfig-GetConfiguration',
    'Kinesis-PutRecord',
    'StepFunctions-StartExecution',
    'StepFunctions-StartSyncExecution',
    'StepFunctions-StopExecution',
  ],
} as const;

export const httpServiceAction = new Rule<{
  readonly routeKey: string;
  readonly subtype: string;
  readonly hasCredentials: boolean;
}>({
  id: 'AGW-INT-28',
  title: 'An HTTP API calls ten actions of services',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  bounds,
  allowed: `the actions are ${bounds.subtypes.join(', ')}, each with CredentialsArn`,
  fix: 'Use one of them, or a REST API for other actions.',
  judge: ({ routeKey, subtype, hasCredentials }) => {
    if (!bounds.subtypes.some((known) => known === subtype)) return `'${routeKey}' calls '${subtype}'`;
    return hasCredentials ? undefined : `'${routeKey}' calls '${subtype}' without CredentialsArn`;
  },
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const subtype = properties.string('IntegrationSubtype');
      const hasCredentials = properties.has('CredentialsArn');
      if (kind === ApiKind.HTTP && subtype !== undefined)
        yield { element, value: { routeKey, subtype, hasCredentials } };
    }
  },
});
