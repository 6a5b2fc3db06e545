import { ApiKind } from '../../template-model/api-kind';
import { referenceOf } from '../../template-model/references';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { encrypted: ['HTTPS', 'TLS'] } as const;

export const privateIntegrationTls = new Rule<{
  readonly routeKey: string;
  readonly protocol: string;
  readonly hasTlsConfig: boolean;
}>({
  id: 'AGW-HTTP-18',
  title: 'A private integration speaks TLS where its listener does, and only there',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP],
  reason: 'The load balancer and API Gateway do not understand each other, and every call of the route fails.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  bounds,
  allowed: `API Gateway speaks HTTPS with TlsConfig, as listeners of ${bounds.encrypted.join(' and ')} ask, and HTTP without`,
  fix: 'Add TlsConfig with the name in the certificate of the listener, or take it away for a plain listener.',
  judge({ routeKey, protocol, hasTlsConfig }) {
    const isEncrypted = bounds.encrypted.some((known) => known === protocol);
    if (isEncrypted && !hasTlsConfig) return `'${routeKey}' has no TlsConfig for a listener of ${protocol}`;
    return protocol === 'HTTP' && hasTlsConfig ? `'${routeKey}' has TlsConfig for a listener of HTTP` : undefined;
  },
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      if (kind !== ApiKind.HTTP || properties.string('ConnectionType') !== 'VPC_LINK') continue;
      const target = model.element(referenceOf(properties.raw('IntegrationUri')) ?? '');
      const isListener = target?.resourceType === 'AWS::ElasticLoadBalancingV2::Listener';
      const protocol = isListener ? target.properties.string('Protocol') : undefined;
      if (protocol === undefined) continue;
      yield { element, value: { routeKey, protocol, hasTlsConfig: properties.has('TlsConfig') } };
    }
  },
});
