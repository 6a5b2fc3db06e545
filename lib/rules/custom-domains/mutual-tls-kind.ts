import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const mutualTlsKind = new Rule<{ readonly where: string; readonly kind: ApiKind }>({
  id: 'AGW-DOM-52',
  title: 'A domain name with mutual TLS leads to REST and HTTP APIs',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'WebSocket APIs have no mutual TLS.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html',
  allowed: 'mutual TLS is for REST and HTTP APIs',
  fix: 'Give the WebSocket API a domain name without mutual TLS, and authorize connections at $connect.',
  judge: ({ where, kind }) =>
    kind === ApiKind.WEBSOCKET ? `${where} leads to a WebSocket API, and the domain name has mutual TLS` : undefined,
  *subjects(model) {
    for (const { element, api, domain, path } of mappingsOf(model)) {
      if (!api || !domain?.hasMutualTls) continue;
      const where = path === undefined ? 'the mapping' : `the mapping '${path}'`;
      yield { element, value: { where, kind: api.kind } };
    }
  },
});
