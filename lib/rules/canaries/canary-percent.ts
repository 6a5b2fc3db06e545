import { ApiKind } from '../../template-model/api-kind';
import { canariesOf } from '../../template-model/canaries';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0, maximum: 100 } as const;

export const canaryPercent = new Rule<{ readonly stage: string; readonly percentTraffic: number }>({
  id: 'AGW-CAN-02',
  title: `A canary takes ${bounds.minimum} to ${bounds.maximum} percent of the requests`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CanarySettings.html',
  bounds,
  allowed: `a canary takes ${bounds.minimum} to ${bounds.maximum} percent`,
  fix: 'Choose a share in that range; fractions are allowed.',
  judge: ({ stage, percentTraffic }) =>
    percentTraffic >= bounds.minimum && percentTraffic <= bounds.maximum
      ? undefined
      : `the canary of stage '${stage}' takes ${percentTraffic} percent of the requests`,
  *subjects(model) {
    for (const { element, stage, settings } of canariesOf(model)) {
      const percentTraffic = settings.number('PercentTraffic');
      if (percentTraffic !== undefined) yield { element, value: { stage, percentTraffic } };
    }
  },
});
