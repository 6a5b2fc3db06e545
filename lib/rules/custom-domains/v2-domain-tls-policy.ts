import { ApiKind } from '../../template-model/api-kind';
import { configurationsOf, V2 } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { policies: ['TLS_1_0', 'TLS_1_2'] } as const;

export const v2DomainTlsPolicy = new Rule<string>({
  id: 'AGW-DOM-23',
  title: 'A domain name of HTTP and WebSocket APIs takes the legacy TLS policies only',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `${V2} takes ${bounds.policies.join(' and ')}`,
  fix: 'Use TLS_1_2, or AWS::ApiGateway::DomainName for a REST API with an enhanced policy.',
  judge: (policy) =>
    (bounds.policies as readonly string[]).includes(policy) ? undefined : `'${policy}' is given as TLS policy`,
  *subjects(model) {
    for (const element of model.resourcesOfType(V2)) {
      for (const configuration of configurationsOf(element)) {
        const policy = configuration.string('SecurityPolicy');
        if (policy !== undefined) yield { element, value: policy };
      }
    }
  },
});
