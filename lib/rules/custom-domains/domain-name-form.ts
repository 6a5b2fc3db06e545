import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLabelLength: 63, maximumLength: 255 } as const;

export const domainNameForm = new Rule<string>({
  id: 'AGW-DOM-09',
  title: 'A domain name has small letters, digits, hyphens and dots',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
  bounds,
  allowed:
    `a name has small letters, digits and hyphens between its dots, ` +
    `at most ${bounds.maximumLabelLength} of them, and at most ${bounds.maximumLength} characters`,
  fix: 'Rename it; capitals and underscores are the usual mistake.',
  judge(name) {
    const labels = name.replace(/\.$/, '').split('.');
    const isLabel = (label: string) => /^[a-z0-9*-]+$/.test(label) && label.length <= bounds.maximumLabelLength;
    const isGood = labels.every(isLabel) && name.length <= bounds.maximumLength;
    return isGood ? undefined : `'${name}' is given as a domain name`;
  },
  *subjects(model) {
    for (const element of model.domainNames) {
      const name = element.properties.string('DomainName');
      if (name !== undefined) yield { element, value: name };
    }
  },
});
