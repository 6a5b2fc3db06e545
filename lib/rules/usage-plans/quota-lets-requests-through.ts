import { ApiKind } from '../../template-model/api-kind';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const quotaLetsRequestsThrough = new Rule<{
  readonly plan: string;
  readonly limit: number;
  readonly offset: number;
}>({
  id: 'AGW-KEY-15',
  title: 'A quota is higher than its offset',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason:
    'The offset is taken from the limit of the first period, in which every request is then answered with status 429.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html',
  allowed: 'the limit less the offset is what a key may send in the first period',
  fix: 'Raise the limit or lower the offset; to shut keys out, disable them.',
  judge: ({ plan, limit, offset }) =>
    limit > offset
      ? undefined
      : `the quota of the usage plan '${plan}' has the limit ${limit} and the offset ${offset}`,
  *subjects(model) {
    for (const element of model.usagePlans) {
      const quota = element.properties.map('Quota');
      const limit = quota.number('Limit');
      if (limit === undefined || quota.isUnresolved('Offset')) continue;
      yield { element, value: { plan: planNameOf(element), limit, offset: quota.number('Offset') ?? 0 } };
    }
  },
});
