import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const wildcardFirstLabel = new Rule<string>({
  id: 'AGW-DOM-10',
  title: 'A wildcard is the whole first part of a domain name',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Neither a certificate nor a DNS record covers a wildcard anywhere else.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: "a wildcard domain name begins with '*.' and has no other '*'",
  fix: "Write a name such as '*.example.com'.",
  judge: (name) => (name.replace(/^\*\./, '').includes('*') ? `'${name}' is given as a domain name` : undefined),
  *subjects(model) {
    for (const element of model.domainNames) {
      const name = element.properties.string('DomainName');
      if (name !== undefined) yield { element, value: name };
    }
  },
});
