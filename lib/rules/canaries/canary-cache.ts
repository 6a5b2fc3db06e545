import { ApiKind } from '../../template-model/api-kind';
import { canariesOf } from '../../template-model/canaries';
import { shiftsOf } from '../../template-model/canary-shifts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryCache = new Rule<{ readonly stage: string; readonly hasCache: boolean }>({
  id: 'AGW-CAN-10',
  title: "A canary uses a stage's cache where the stage has one",
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The setting has no effect, and nothing says so.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'UseStageCache needs CacheClusterEnabled',
  fix: 'Turn the cache of the stage on, or UseStageCache off.',
  judge: ({ stage, hasCache }) =>
    hasCache ? undefined : `the canary of stage '${stage}' uses the cache of the stage, which has none`,
  *subjects(model) {
    for (const { element, stage, settings } of canariesOf(model)) {
      const { properties } = element;
      if (settings.boolean('UseStageCache') !== true || properties.isUnresolved('CacheClusterEnabled')) continue;
      yield { element, value: { stage, hasCache: properties.boolean('CacheClusterEnabled') ?? false } };
    }
    for (const { properties: shift, shifted: element, stage } of shiftsOf(model)) {
      if (!element || shift.string('UseStageCache') !== 'true') continue;
      yield { element, value: { stage, hasCache: element.properties.boolean('CacheClusterEnabled') ?? false } };
    }
  },
});
