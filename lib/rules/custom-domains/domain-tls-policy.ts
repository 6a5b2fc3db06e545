import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, V2 } from '../../template-model/domain-names';
import { TlsSettings, tlsPolicy } from '../endpoints/tls-policy';
import { Rule } from '../rule';
import { Severity } from '../severity';

const { judge, allowed, fix, page } = tlsPolicy.definition;

/** What holds for the TLS policy of an API holds for that of its domain name. */
export const domainTlsPolicy = new Rule<TlsSettings>({
  id: 'AGW-DOM-22',
  title: 'The TLS policy of a domain name belongs to its endpoint type, and enhanced ones come with an access mode',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the domain name.',
  page,
  allowed,
  fix,
  judge,
  *subjects(model) {
    for (const { element, endpointType, settings } of domainNamesOf(model)) {
      const isKnown = !settings.isUnresolved('SecurityPolicy') && !settings.isUnresolved('EndpointAccessMode');
      if (element.resourceType === V2 || endpointType === undefined || !isKnown) continue;
      const securityPolicy = settings.string('SecurityPolicy');
      const endpointAccessMode = settings.string('EndpointAccessMode');
      yield { element, value: { endpointType, securityPolicy, endpointAccessMode } };
    }
  },
});
