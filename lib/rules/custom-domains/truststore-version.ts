import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf } from '../../template-model/domain-names';
import { referencesIn } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const truststoreVersion = new Rule<{ readonly domain: string; readonly hasVersion: boolean }>({
  id: 'AGW-DOM-39',
  title: 'A truststore in a versioned bucket is named with its version',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'CloudFormation sees no change when the object changes, so the domain name keeps the old certificates.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  allowed: 'a new version of the object counts when the domain name names it',
  fix: 'Write a TruststoreVersion.',
  judge: ({ domain, hasVersion }) =>
    hasVersion ? undefined : `'${domain}' names a truststore in a versioned bucket without its version`,
  *subjects(model) {
    for (const { element, name } of domainNamesOf(model)) {
      const mutualTls = element.properties.map('MutualTlsAuthentication');
      const isVersioned = referencesIn(mutualTls.raw('TruststoreUri'))
        .map((logicalId) => model.element(logicalId))
        .some((bucket) => bucket?.properties.map('VersioningConfiguration').string('Status') === 'Enabled');
      if (isVersioned) yield { element, value: { domain: name, hasVersion: mutualTls.has('TruststoreVersion') } };
    }
  },
});
