import { ApiKind } from '../../template-model/api-kind';
import { responseMappingsOf } from '../../template-model/response-mappings';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  reserved: [
    'access-control-*',
    'apigw-*',
    'authorization',
    'connection',
    'content-encoding',
    'content-length',
    'content-location',
    'forwarded',
    'keep-alive',
    'origin',
    'proxy-authenticate',
    'proxy-authorization',
    'te',
    'trailers',
    'transfer-encoding',
    'upgrade',
    'via',
    'x-amz-*',
    'x-amzn-*',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
  ],
} as const;

export const httpReservedHeader = new Rule<{ readonly routeKey: string; readonly target: string }>({
  id: 'AGW-HTTP-22',
  title: 'A parameter mapping of an HTTP API leaves reserved headers alone',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  bounds,
  allowed: `API Gateway keeps ${bounds.reserved.join(', ')} to itself`,
  fix: 'Use a header of another name; for CORS use CorsConfiguration.',
  judge({ routeKey, target }) {
    const header = /:header\.(.+)$/.exec(target)?.[1].toLowerCase() ?? '';
    const isReserved = bounds.reserved.some((name) =>
      name.endsWith('*') ? header.startsWith(name.slice(0, -1)) : header === name,
    );
    return isReserved ? `'${routeKey}' maps '${target}'` : undefined;
  },
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      if (kind !== ApiKind.HTTP) continue;
      for (const target of properties.map('RequestParameters').names()) yield { element, value: { routeKey, target } };
    }
    for (const { element, routeKey, destinations } of responseMappingsOf(model)) {
      for (const target of destinations) yield { element, value: { routeKey, target } };
    }
  },
});
