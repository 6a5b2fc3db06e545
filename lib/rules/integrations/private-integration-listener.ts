import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privateIntegrationListener = new Rule<{ readonly routeKey: string; readonly uri: string }>({
  id: 'AGW-INT-22',
  title: 'A private integration of an HTTP API names a listener or a Cloud Map service',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  allowed: 'IntegrationUri is the ARN of a listener of a load balancer or of a Cloud Map service',
  fix: 'Use the ARN of the listener, not of the load balancer or an address.',
  judge: ({ routeKey, uri }) =>
    /^arn:[^:]+:(elasticloadbalancing:[^:]*:[^:]*:listener|servicediscovery:[^:]*:[^:]*:service)\//.test(uri)
      ? undefined
      : `'${routeKey}' goes through a VPC link to '${uri}'`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const uri = properties.string('IntegrationUri');
      const isPrivate = kind === ApiKind.HTTP && properties.string('ConnectionType') === 'VPC_LINK';
      if (isPrivate && uri !== undefined) yield { element, value: { routeKey, uri } };
    }
  },
});
