import { ApiKind } from '../../template-model/api-kind';
import { planKeysOf } from '../../template-model/plan-keys';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { outdated: ['StageKeys', 'GenerateDistinctId'] } as const;

export const outdatedApiKeySettings = new Rule<{ readonly settings: readonly string[]; readonly isInPlan: boolean }>({
  id: 'AGW-KEY-06',
  title: 'An API key opens stages through a usage plan',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Where usage plans are in use, a key that only names stages opens none of them.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateApiKey.html',
  bounds,
  allowed: `${bounds.outdated.join(' and ')} are deprecated`,
  fix: 'Leave them out, and bind the key to a usage plan that lists the stages.',
  judge({ settings, isInPlan }) {
    // Tools still write the stages of a key beside its usage plan, which does no harm.
    const harmful = settings.filter((name) => !isInPlan || name !== 'StageKeys');
    return harmful.length > 0 ? `the API key has ${harmful.join(' and ')}` : undefined;
  },
  *subjects(model) {
    const inPlans = new Set([...planKeysOf(model)].map(({ keyName }) => keyName));
    for (const element of model.apiKeys) {
      const settings = bounds.outdated.filter((name) => element.properties.has(name));
      yield { element, value: { settings, isInPlan: inPlans.has(element.logicalId) } };
    }
  },
});
