import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumLabels: 2, maximumLabelLength: 63, maximumLength: 255 } as const;

export const domainNameForm = new Rule<string>({
  id: 'AGW-DOM-09',
  title: 'A domain name has small letters, digits, hyphens and dots',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
  bounds,
  allowed:
    `a name has ${bounds.minimumLabels} or more parts between its dots and no dot at its end, small letters, digits and hyphens in each, ` +
    `at most ${bounds.maximumLabelLength} of them, and at most ${bounds.maximumLength} characters`,
  fix: 'Rename it; capitals, underscores, a scheme and a dot at the end are the usual mistakes.',
  judge(name) {
    const labels = name.split('.');
    const isLabel = (label: string) => /^[a-z0-9*-]+$/.test(label) && label.length <= bounds.maximumLabelLength;
    const isGood =
      labels.length >= bounds.minimumLabels && labels.every(isLabel) && name.length <= bounds.maximumLength;
    return isGood ? undefined : `'${name}' is given as a domain name`;
  },
  *subjects(model) {
    for (const element of model.domainNames) {
      const name = element.properties.string('DomainName');
      if (name !== undefined) yield { element, value: name };
    }
  },
});
