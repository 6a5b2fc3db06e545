import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { reserved: ['/ping', '/sping'] } as const;

export const healthCheckPath = new Rule<string>({
  id: 'AGW-DOM-19',
  title: 'No path of a domain name is one that API Gateway checks its own health with',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'API Gateway answers it by itself, so the request does not reach the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  bounds,
  allowed: `${bounds.reserved.join(' and ')} are reserved at the root of a custom domain name`,
  fix: "Choose another path, such as '/health'.",
  judge: (path) =>
    (bounds.reserved as readonly string[]).includes(path) ? `'${path}' is a path of a custom domain name` : undefined,
  *subjects(model) {
    const mappings = mappingsOf(model);
    for (const { element, path } of mappings) if (path) yield { element, value: `/${path}` };
    for (const api of new Set(mappings.filter(({ path }) => path === '').map((mapping) => mapping.api))) {
      for (const element of api?.resources ?? []) {
        if (element.path !== undefined) yield { element, value: element.path };
      }
    }
  },
});
