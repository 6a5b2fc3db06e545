import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { refusedPrefix: 'SecurityPolicy_' } as const;

export const mutualTlsLegacyPolicy = new Rule<{ readonly domain: string; readonly securityPolicy: string }>({
  id: 'AGW-DOM-25',
  title: 'A domain name with mutual TLS has no enhanced TLS policy',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `mutual TLS does not go with the policies that begin with ${bounds.refusedPrefix}`,
  fix: 'Use TLS_1_2, or give up mutual TLS.',
  judge: ({ domain, securityPolicy }) =>
    securityPolicy.startsWith(bounds.refusedPrefix)
      ? `'${domain}' has mutual TLS and the TLS policy ${securityPolicy}`
      : undefined,
  *subjects(model) {
    for (const { element, name, settings, hasMutualTls } of domainNamesOf(model)) {
      const securityPolicy = settings.string('SecurityPolicy');
      if (hasMutualTls && securityPolicy !== undefined) yield { element, value: { domain: name, securityPolicy } };
    }
  },
});
