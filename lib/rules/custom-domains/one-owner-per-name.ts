import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, PRIVATE } from '../../template-model/domain-names';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneOwnerPerName = new Rule<{ readonly domain: string; readonly owners: readonly string[] }>({
  id: 'AGW-DOM-45',
  title: 'A domain name has one owner in an account and region',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second one: a public name exists once in a region.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: 'a domain name is made once in an account and region',
  fix: 'Map all APIs on one of them.',
  judge: ({ domain, owners }) =>
    owners.length > 1 ? `'${domain}' is made by ${owners.map((owner) => `'${owner}'`).join(' and by ')}` : undefined,
  *subjects(model) {
    for (const { subject, times } of occurrencesOf(domainNamesOf(model), ({ name, element }) =>
      element.properties.has('DomainName') ? `${element.resourceType === PRIVATE} ${name}` : undefined,
    )) {
      const owners = domainNamesOf(model).filter(({ name }) => name === subject.name);
      if (times > 1) {
        const ids = owners.map(({ element }) => element.logicalId);
        yield { element: subject.element, value: { domain: subject.name, owners: ids } };
      }
    }
  },
});
