import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { withoutPlaceholders } from '../../template-model/service-uri';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const publicEndpoint = new Rule<{ readonly routeKey: string; readonly url: string }>({
  id: 'AGW-INT-75',
  title: 'An HTTP endpoint without a VPC link is on the internet',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'API Gateway calls from networks of its own, where names and addresses of other networks mean nothing.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  allowed: 'the host of an endpoint is a public name or address',
  fix: 'Write its public name, or call it through a VPC link.',
  judge({ routeKey, url }) {
    const host = /^https?:\/\/(\[[^\]]*\]|[^/?#:]+)/i.exec(withoutPlaceholders(url))?.[1].toLowerCase();
    return host !== undefined && isPrivate(host) ? `'${routeKey}' calls '${url}'` : undefined;
  },
  *subjects(model) {
    for (const { element, properties, routeKey, type, uri } of restIntegrationsOf(model)) {
      if (!type?.startsWith('HTTP') || uri === undefined || properties.has('ConnectionType')) continue;
      yield { element, value: { routeKey, url: uri } };
    }
    for (const { element, properties, routeKey } of v2IntegrationsOf(model)) {
      const url = properties.text('IntegrationUri');
      if (url === undefined || properties.has('ConnectionType')) continue;
      yield { element, value: { routeKey, url } };
    }
  },
});

const ADDRESSES = /^(127|10|0)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^\[(::1|f[cd]|fe80)/;
const NAMES = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/;

/** A name of one part is one of a container, or of a network that searches for the rest. */
function isPrivate(host: string): boolean {
  return ADDRESSES.test(host) || NAMES.test(host) || /^[a-z][\w-]*$/.test(host);
}
