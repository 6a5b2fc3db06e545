import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 128 } as const;

export const authorizerNameLength = new Rule<string>({
  id: 'AGW-AUTH-31',
  title: `The name of an authorizer has 1 to ${bounds.maximumLength} characters`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html',
  bounds,
  allowed: `a name has at most ${bounds.maximumLength}`,
  fix: 'Give the authorizer a shorter name.',
  judge: (name) =>
    name.length >= 1 && name.length <= bounds.maximumLength
      ? undefined
      : `the authorizer '${name}' has a name of ${name.length} characters`,
  *subjects(model) {
    for (const element of model.authorizers) {
      const value = element.properties.string('Name');
      if (value !== undefined) yield { element, value };
    }
  },
});
