import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { securityPolicy: 'TLS_1_2' } as const;

export const sharedNamePolicy = new Rule<{
  readonly domain: string;
  /** Whether REST and HTTP APIs are mapped. */
  readonly isShared: boolean;
  readonly hasPolicy: boolean;
}>({
  id: 'AGW-DOM-48',
  title: 'The TLS policy of a name that REST and HTTP APIs share is written out',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason:
    'REST APIs alone would have a stricter one, and a name that had it must also give up its endpoint access mode.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `a name with an HTTP API has ${bounds.securityPolicy}`,
  fix:
    `Write endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.${bounds.securityPolicy} }); where the name has an enhanced policy ` +
    "now, add cfnDomainName.addPropertyOverride('EndpointAccessMode', '') for one deployment.",
  judge: ({ domain, isShared, hasPolicy }) =>
    isShared && !hasPolicy ? `'${domain}' leads to REST and to HTTP APIs, and has no TLS policy of its own` : undefined,
  *subjects() {},
});
