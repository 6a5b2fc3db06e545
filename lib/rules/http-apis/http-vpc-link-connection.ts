import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { type: 'HTTP_PROXY' } as const;

export const httpVpcLinkConnection = new Rule<{
  readonly routeKey: string;
  readonly type: string;
  readonly connectionType?: string;
  readonly hasConnectionId: boolean;
}>({
  id: 'AGW-HTTP-17',
  title: `A private integration of an HTTP API is of type ${bounds.type} and names its VPC link`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  bounds,
  allowed: `ConnectionType VPC_LINK, a ConnectionId and the type ${bounds.type} go together`,
  fix: 'Give all three, or leave ConnectionType and ConnectionId out.',
  judge({ routeKey, type, connectionType, hasConnectionId }) {
    if (connectionType !== 'VPC_LINK') {
      return hasConnectionId ? `'${routeKey}' has a ConnectionId without ConnectionType VPC_LINK` : undefined;
    }
    if (!hasConnectionId) return `'${routeKey}' has ConnectionType VPC_LINK without a ConnectionId`;
    return type === bounds.type
      ? undefined
      : `'${routeKey}' goes through a VPC link with an integration of type ${type}`;
  },
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const type = properties.string('IntegrationType');
      if (kind !== ApiKind.HTTP || type === undefined || properties.isUnresolved('ConnectionType')) continue;
      const connectionType = properties.string('ConnectionType');
      yield { element, value: { routeKey, type, connectionType, hasConnectionId: properties.has('ConnectionId') } };
    }
  },
});
