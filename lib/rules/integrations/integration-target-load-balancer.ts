import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const integrationTargetLoadBalancer = new Rule<{ readonly routeKey: string; readonly target: string }>({
  id: 'AGW-INT-21',
  title: 'An integration target is a load balancer or one of its listeners',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The VPC link has nothing that it could send requests to.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html',

  // The documents name the listener in one place and the load balancer in another, so both pass.
  allowed: 'IntegrationTarget is the ARN of an Application or Network Load Balancer or of its listener',
  fix: 'Use that ARN, not one of a target group or a Cloud Map service, and no address.',
  judge: ({ routeKey, target }) =>
    /^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:(loadbalancer|listener)\/(app|net)\//.test(target)
      ? undefined
      : `'${routeKey}' has the integration target '${target}'`,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const target = properties.string('IntegrationTarget');
      if (target !== undefined) yield { element, value: { routeKey, target } };
    }
  },
});
