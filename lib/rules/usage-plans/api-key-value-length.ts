import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumLength: 20, maximumLength: 128 } as const;

export const apiKeyValueLength = new Rule<string>({
  id: 'AGW-KEY-02',
  title: `An API key's value has ${bounds.minimumLength} to ${bounds.maximumLength} characters`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  bounds,
  allowed: `a value has ${bounds.minimumLength} to ${bounds.maximumLength} characters`,
  fix: 'Leave the value out; API Gateway makes a good one.',
  // The value is a secret, so only its length is told.
  judge: (value) =>
    value.length >= bounds.minimumLength && value.length <= bounds.maximumLength
      ? undefined
      : `the value of the API key has ${value.length} characters`,
  *subjects(model) {
    for (const element of model.apiKeys) {
      const value = element.properties.string('Value');
      if (value !== undefined) yield { element, value };
    }
  },
});
