import { ApiKind } from '../../template-model/api-kind';
import { serviceUriOf } from '../../template-model/service-uri';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const webSocketServiceCredentials = new Rule<{
  readonly routeKey: string;
  readonly service: string;
  readonly hasCredentials: boolean;
}>({
  id: 'AGW-WS-31',
  title: 'An integration of a WebSocket API with an AWS service other than Lambda has an execution role',
  severity: Severity.WARNING,
  kinds: [ApiKind.WEBSOCKET],
  reason:
    'API Gateway calls the service as nobody in particular, which the service denies unless its own policy is open.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integrations.html',
  allowed: 'API Gateway needs CredentialsArn to sign the call with',
  fix: 'Set CredentialsArn to a role that API Gateway may assume and that may do this one action.',
  judge: ({ hasCredentials, routeKey, service }) =>
    service === 'lambda' || hasCredentials ? undefined : `'${routeKey}' calls ${service} without CredentialsArn`,
  *subjects(model) {
    for (const { element, kind, properties, routeKey } of v2IntegrationsOf(model)) {
      const service = serviceUriOf(properties.text('IntegrationUri'))?.service;
      if (kind !== ApiKind.WEBSOCKET || properties.string('IntegrationType') !== 'AWS' || service === undefined)
        continue;
      yield { element, value: { routeKey, service, hasCredentials: properties.has('CredentialsArn') } };
    }
  },
});
