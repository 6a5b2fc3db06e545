import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 10 } as const;

export const stageQuota = new Rule<{ readonly api: string; readonly stages: number }>({
  id: 'AGW-STG-03',
  title: `An API has at most ${bounds.maximum} stages, unless the quota was raised`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stages beyond the quota.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `the quota is ${bounds.maximum}, and can be raised`,
  fix: 'Ask for a higher quota first, or move some stages to an API of their own.',
  judge: ({ api, stages }) => (stages <= bounds.maximum ? undefined : `API '${api}' has ${stages} stages`),
  *subjects(model) {
    for (const api of model.apis) {
      const stages = new Set(api.stages.map(nameOf)).size;
      yield { element: api, value: { api: api.name ?? api.logicalId, stages } };
    }
  },
});
