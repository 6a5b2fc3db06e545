import { ApiKind } from '../../template-model/api-kind';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const ADDRESS = ['HttpMethod', 'ResourcePath'];

export const emptyMethodSetting = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly settings: readonly string[];
}>({
  id: 'AGW-STG-08',
  title: 'A method setting sets something',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The entry is dropped without a word.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-stages.html',
  allowed: 'an entry sets throttling, caching, logging or metrics',
  fix: 'Add the setting that was meant, or take the entry away.',
  judge: ({ stage, routeKey, settings }) =>
    settings.length > 0 ? undefined : `stage '${stage}' has an empty setting for '${routeKey}'`,
  *subjects(model) {
    for (const { element, stage, properties, routeKey = 'a method' } of methodSettingsOf(model)) {
      const settings = properties.names().filter((name) => !ADDRESS.includes(name));
      yield { element, value: { stage, routeKey, settings } };
    }
  },
});
