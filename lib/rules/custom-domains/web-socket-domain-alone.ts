import { ApiKind } from '../../template-model/api-kind';
import { mayStandTogether } from '../../template-model/conditions';
import { mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const webSocketDomainAlone = new Rule<{ readonly kind: ApiKind; readonly neighbors: readonly ApiKind[] }>({
  id: 'AGW-DOM-11',
  title: 'A WebSocket API shares its domain name with no other kind of API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'REST and HTTP APIs share a domain name, WebSocket APIs need one of their own',
  fix: 'Give the WebSocket API another domain name.',
  judge({ kind, neighbors }) {
    const isSocket = kind === ApiKind.WEBSOCKET;
    const stranger = neighbors.find((neighbor) => (neighbor === ApiKind.WEBSOCKET) !== isSocket);
    return stranger && `${anApi(kind)} is mapped to the domain name of ${anApi(stranger)}`;
  },
  *subjects(model) {
    const mappings = mappingsOf(model).filter(({ api, domainIdentity }) => api && domainIdentity !== undefined);
    for (const [index, { element, api, domainIdentity }] of mappings.entries()) {
      const earlier = mappings.slice(0, index).filter((other) => other.domainIdentity === domainIdentity);
      const neighbors = earlier.filter((other) => mayStandTogether(other.element, element));
      yield { element, value: { kind: api!.kind, neighbors: neighbors.map((other) => other.api!.kind) } };
    }
  },
});

function anApi(kind: ApiKind): string {
  return { REST: 'a REST API', HTTP: 'an HTTP API', WEBSOCKET: 'a WebSocket API' }[kind];
}
