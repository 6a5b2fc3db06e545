import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctModelName = new Rule<{ readonly name: string; readonly times: number }>({
  id: 'AGW-MAP-08',
  title: 'A model has a name of its own in its API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
  allowed: 'the models of an API have different names',
  fix: 'Rename one of them.',
  judge: ({ name, times }) => (times > 1 ? `${times} different models are named '${name}'` : undefined),
  *subjects(model) {
    for (const api of model.restApis) {
      const times = new Map<string, number>();
      for (const element of api.models) {
        const name = element.properties.string('Name');
        if (name === undefined) continue;
        times.set(name, (times.get(name) ?? 0) + 1);
        yield { element, value: { name, times: times.get(name)! } };
      }
    }
  },
});
