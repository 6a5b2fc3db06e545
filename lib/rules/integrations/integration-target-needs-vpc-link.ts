import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const integrationTargetNeedsVpcLink = new Rule<{ connectionType?: string; routeKey: string }>({
  id: 'AGW-INT-20',
  title: 'A load balancer as integration target is reached through a VPC link',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html',
  allowed: 'IntegrationTarget goes with ConnectionType VPC_LINK',
  fix: 'Add ConnectionType VPC_LINK and the ConnectionId of a VPC link v2, or leave IntegrationTarget out.',
  judge: ({ connectionType, routeKey }) =>
    connectionType === 'VPC_LINK' ? undefined : `'${routeKey}' has an IntegrationTarget and no VPC link`,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      if (!properties.has('IntegrationTarget') || properties.isUnresolved('ConnectionType')) continue;
      yield { element, value: { connectionType: properties.string('ConnectionType'), routeKey } };
    }
  },
});
