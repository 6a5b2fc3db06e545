import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const generatedApiKeyValue = new Rule<{ readonly hasValue: boolean }>({
  id: 'AGW-KEY-04',
  title: "An API key's value does not stand in the template",
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'Everyone who reads the template or its repository has the key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'API Gateway makes a value where none is written',
  fix: 'Leave the value out, or read it from Secrets Manager.',
  judge: ({ hasValue }) => (hasValue ? 'the value of the API key is written in the template' : undefined),
  *subjects(model) {
    for (const element of model.apiKeys) {
      yield { element, value: { hasValue: element.properties.string('Value') !== undefined } };
    }
  },
});
