import { ApiKind } from '../../template-model/api-kind';
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
      const times = new Map<string, number>();
      for (const element of api.authorizers) {
        const name = element.properties.string('Name');
        if (name === undefined) continue;
        times.set(name, (times.get(name) ?? 0) + 1);
        yield { element, value: { name, times: times.get(name)! } };
      }
    }
  },
});
