import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' } as const;

export const v2ApiDomain = new Rule<{
  readonly domain: string;
  readonly kind: ApiKind;
  readonly endpointType: string;
  readonly securityPolicy: string;
}>({
  id: 'AGW-DOM-12',
  title: `HTTP and WebSocket APIs have ${bounds.endpointType} domain names with ${bounds.securityPolicy}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `they are mapped to ${bounds.endpointType} domain names with the TLS policy ${bounds.securityPolicy}`,
  fix: 'Change the domain name, or give the API one of its own.',
  judge({ domain, kind, endpointType, securityPolicy }) {
    const api = kind === ApiKind.HTTP ? 'an HTTP API' : 'a WebSocket API';
    const isGood = endpointType === bounds.endpointType && securityPolicy === bounds.securityPolicy;
    if (kind === ApiKind.REST || isGood) return undefined;
    const given = `${api} is mapped to '${domain}', which is ${endpointType} with ${securityPolicy}`;
    if (endpointType !== bounds.endpointType) return given;
    const fix = `Write endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.${bounds.securityPolicy} }), or give the API a name of its own.`;
    return { given, fix };
  },
  *subjects(model) {
    for (const { element, api, domain } of mappingsOf(model)) {
      if (!api || !domain) continue;
      // What is not written or not known is taken for right.
      const endpointType = domain.endpointType ?? bounds.endpointType;
      const securityPolicy = domain.settings.string('SecurityPolicy') ?? bounds.securityPolicy;
      yield { element, value: { domain: domain.name, kind: api.kind, endpointType, securityPolicy } };
    }
  },
});
