import { ApiKind } from '../../template-model/api-kind';
import { httpEndpointsOf } from '../../template-model/http-endpoints';
import { withoutPlaceholders } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { http: 80, https: 443, minimum: 1024, maximum: 65_535 } as const;

export const httpEndpointPort = new Rule<string>({
  id: 'AGW-INT-15',
  title: `An HTTP endpoint listens on port ${bounds.http}, ${bounds.https} or ${bounds.minimum} to ${bounds.maximum}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'API Gateway does not connect to any other port.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
  bounds,
  allowed: `API Gateway connects to port ${bounds.http}, ${bounds.https} and ${bounds.minimum} to ${bounds.maximum}`,
  fix: 'Let the endpoint listen on one of those.',
  judge(url) {
    const written = portOf(url);
    const port = Number(written);
    const isAllowed =
      port === bounds.http || port === bounds.https || (port >= bounds.minimum && port <= bounds.maximum);
    return written === undefined || isAllowed ? undefined : `the endpoint ${url} is on port ${written}`;
  },
  subjects: httpEndpointsOf,
});

/** The digits after the host, where they are written out. */
function portOf(url: string): string | undefined {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(withoutPlaceholders(url))?.[1];
  return authority && /:(\d+)$/.exec(authority)?.[1];
}
