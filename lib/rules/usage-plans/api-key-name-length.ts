import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumLength: 1, maximumLength: 1024 } as const;

export const apiKeyNameLength = new Rule<string>({
  id: 'AGW-KEY-26',
  title: `An API key's name has ${bounds.minimumLength} to ${bounds.maximumLength} characters`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  bounds,
  allowed: `a name has ${bounds.minimumLength} to ${bounds.maximumLength} characters`,
  fix: 'Shorten the name, or leave it out.',
  judge: (name) =>
    name.length >= bounds.minimumLength && name.length <= bounds.maximumLength
      ? undefined
      : `the name of the API key has ${name.length} characters`,
  *subjects(model) {
    for (const element of model.apiKeys) {
      const name = element.properties.string('Name');
      if (name !== undefined) yield { element, value: name };
    }
  },
});
