import { ApiKind } from '../../template-model/api-kind';
import { configurationsOf, domainNamesOf, PUBLIC } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { weak: 'TLS_1_0', strong: 'TLS_1_2' } as const;

export const minimumTls = new Rule<{ readonly domain: string; readonly securityPolicy?: string }>({
  id: 'AGW-DOM-37',
  title: 'A domain name takes no TLS older than 1.2',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Older versions have known weaknesses.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `${bounds.weak} lets TLS 1.0 and 1.1 in, and may be what a domain name without a policy gets`,
  fix: `Write ${bounds.strong} or a stronger policy.`,
  judge({ domain, securityPolicy }) {
    if (securityPolicy === undefined) return `'${domain}' has no TLS policy`;
    return securityPolicy === bounds.weak ? `'${domain}' has the TLS policy ${bounds.weak}` : undefined;
  },
  *subjects(model) {
    for (const { element, name } of domainNamesOf(model)) {
      for (const configuration of configurationsOf(element)) {
        const securityPolicy = configuration.string('SecurityPolicy');
        const isLeftOut = !configuration.has('SecurityPolicy') && element.resourceType === PUBLIC;
        if (securityPolicy !== undefined || isLeftOut) yield { element, value: { domain: name, securityPolicy } };
      }
    }
  },
});
