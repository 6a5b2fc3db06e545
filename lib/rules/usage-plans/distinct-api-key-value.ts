import { ApiKind } from '../../template-model/api-kind';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctApiKeyValue = new Rule<{ readonly times: number }>({
  id: 'AGW-KEY-03',
  title: 'An API key has a value of its own',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service takes the second for the first and refuses it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'the API keys of an account have different values in a region',
  fix: 'Leave the value out; API Gateway makes one for each key.',
  judge: ({ times }) => (times > 1 ? `${times} API keys have the same value` : undefined),
  *subjects(model) {
    const keys = model.apiKeys.map((element) => ({ element }));
    for (const { subject, times } of occurrencesOf(keys, ({ element }) => element.properties.string('Value'))) {
      yield { ...subject, value: { times } };
    }
  },
});
