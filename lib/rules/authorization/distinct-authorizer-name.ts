import { ApiKind } from '../../template-model/api-kind';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctAuthorizerName = new Rule<{ readonly name: string; readonly times: number }>({
  id: 'AGW-AUTH-30',
  title: 'An authorizer has a name of its own in its API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
  allowed: 'the authorizers of an API have different names',
  fix: 'Give one of them a name.',
  judge: ({ name, times }) => (times > 1 ? `${times} different authorizers are named '${name}'` : undefined),
  *subjects(model) {
    for (const api of model.restApis) {
      const written = api.authorizers.map((element) => ({ element }));
      const named = occurrencesOf(written, ({ element }) => element.properties.string('Name'));
      for (const { subject, key: name, times } of named) yield { element: subject.element, value: { name, times } };
    }
  },
});
