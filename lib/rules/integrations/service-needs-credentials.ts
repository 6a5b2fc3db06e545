import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const serviceNeedsCredentials = new Rule<{ service: string; hasCredentials: boolean; routeKey: string }>({
  id: 'AGW-INT-51',
  title: 'An integration with an AWS service other than Lambda has an execution role',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'API Gateway calls the service as nobody in particular, which the service denies unless its own policy is open.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html',
  allowed: 'API Gateway needs Credentials to sign the call with',
  fix: 'Set Credentials to a role that API Gateway may assume and that may do this one action.',
  judge: ({ service, hasCredentials, routeKey }) =>
    service === 'lambda' || hasCredentials ? undefined : `'${routeKey}' calls ${service} without Credentials`,
  *subjects(model) {
    for (const { element, properties, routeKey, type, uri } of restIntegrationsOf(model)) {
      const service = serviceUriOf(uri)?.service;
      if (type !== 'AWS' || service === undefined) continue;
      yield { element, value: { service, hasCredentials: properties.has('Credentials'), routeKey } };
    }
  },
});
