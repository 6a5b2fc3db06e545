import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, PRIVATE } from '../../template-model/domain-names';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneOwnerPerName = new Rule<{ readonly domain: string; readonly owners: readonly string[] }>({
  id: 'AGW-DOM-45',
  title: 'A public domain name has one owner in an account and region',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second one: a public name exists once in a region.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: 'a public domain name is made once in an account and region',
  fix: 'Map all APIs on one of them; other stacks add mappings to it with addMapping or CustomDomain.fromCustomDomainAttributes.',
  judge: ({ domain, owners }) =>
    owners.length > 1 ? `'${domain}' is made by ${owners.map((owner) => `'${owner}'`).join(' and by ')}` : undefined,
  *subjects(model) {
    // Private names need not be unique.
    const names = domainNamesOf(model).filter(
      ({ element }) => element.resourceType !== PRIVATE && element.properties.has('DomainName'),
    );
    for (const { subject, times } of occurrencesOf(names, ({ name }) => name)) {
      const owners = names.filter(({ name }) => name === subject.name).map(({ element }) => element.logicalId);
      if (times > 1) yield { element: subject.element, value: { domain: subject.name, owners } };
    }
  },
});
