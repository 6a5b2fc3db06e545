import { ApiKind } from '../../template-model/api-kind';
import { corsOfApis } from '../../template-model/cors';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const originForm = new Rule<{ readonly origin: string; readonly kind: ApiKind }>({
  id: 'AGW-CORS-09',
  title: 'An origin is a scheme and a host, as browsers send it',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Browsers compare origins letter by letter, so the page never gets a response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  allowed:
    "an origin is '*', or like https://app.example.com or http://localhost:3000: no path, no slash at the end, no port of the scheme, no wildcard in the host",
  fix: "Write it as the browser's address bar begins; name each subdomain.",
  judge({ kind, origin }) {
    const isAny = origin === '*' || (kind === ApiKind.HTTP && /^https?:\/\/\*$/.test(origin));
    // Extensions and apps have origins with schemes of their own.
    const isOne = /^[a-z][a-z\d+.-]*:\/\/([a-z\d_-]+(\.[a-z\d_-]+)*|\[[\da-f:.]+\])(:\d+)?$/.test(origin);
    // Browsers leave out the port that belongs to the scheme.
    const hasPortOfScheme = /^(http:.*:80|https:.*:443)$/.test(origin);
    return isAny || (isOne && !hasPortOfScheme) || origin === 'null' ? undefined : `'${origin}' is given as an origin`;
  },
  *subjects(model) {
    for (const { allowOrigins = [], element, kind } of corsOfApis(model)) {
      for (const origin of allowOrigins) yield { element, value: { origin, kind } };
    }
  },
});
