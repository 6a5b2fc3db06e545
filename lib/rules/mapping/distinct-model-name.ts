import { ApiKind } from '../../template-model/api-kind';
import { occurrencesOf } from '../occurrences';
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
      const written = api.models.map((element) => ({ element }));
      const named = occurrencesOf(written, ({ element }) => element.properties.string('Name'));
      for (const { subject, key: name, times } of named) yield { element: subject.element, value: { name, times } };
    }
  },
});
