import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface Connection {
  readonly type: string;
  readonly connectionType?: string;
  readonly hasConnectionId: boolean;
  readonly routeKey: string;
}

const bounds = { types: ['HTTP', 'HTTP_PROXY'] } as const;

export const vpcLinkConnection = new Rule<Connection>({
  id: 'AGW-INT-18',
  title: `A private integration is of type ${bounds.types.join(' or ')} and names its VPC link`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html',
  bounds,
  allowed: `ConnectionType VPC_LINK, a ConnectionId and the type ${bounds.types.join(' or ')} go together`,
  fix: 'Give all three, or leave ConnectionType and ConnectionId out.',
  judge({ type, connectionType, hasConnectionId, routeKey }) {
    if (connectionType !== 'VPC_LINK') {
      return hasConnectionId ? `'${routeKey}' has a ConnectionId without ConnectionType VPC_LINK` : undefined;
    }
    if (!hasConnectionId) return `'${routeKey}' has ConnectionType VPC_LINK without a ConnectionId`;
    return bounds.types.some((known) => known === type)
      ? undefined
      : `'${routeKey}' goes through a VPC link with an integration of type ${type}`;
  },
  *subjects(model) {
    for (const { element, properties, routeKey, type } of restIntegrationsOf(model)) {
      if (type === undefined || properties.isUnresolved('ConnectionType')) continue;
      const connectionType = properties.string('ConnectionType');
      yield { element, value: { type, connectionType, hasConnectionId: properties.has('ConnectionId'), routeKey } };
    }
  },
});
