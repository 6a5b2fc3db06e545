import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, PRIVATE } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privateDomainPolicy = new Rule<{ readonly domain: string; readonly hasPolicy: boolean }>({
  id: 'AGW-DOM-05',
  title: 'A private domain name has a policy that lets VPC endpoints in',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Until it has one, no VPC endpoint can call the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-associations.html',
  allowed: 'the policy of a private domain name says which VPC endpoints may call it',
  fix: 'Write a policy that allows execute-api:Invoke from the VPC endpoints.',
  judge: ({ domain, hasPolicy }) => (hasPolicy ? undefined : `the private domain name '${domain}' has no policy`),
  *subjects(model) {
    for (const { element, name } of domainNamesOf(model)) {
      if (element.resourceType !== PRIVATE) continue;
      yield { element, value: { domain: name, hasPolicy: element.properties.has('Policy') } };
    }
  },
});
