import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 8192 } as const;

export const resourcePolicySize = new Rule<{ readonly api: string; readonly length: number }>({
  id: 'AGW-POL-01',
  title: `A resource policy has at most ${bounds.maximumLength} characters`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API, unless the quota has been raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `a policy has at most ${bounds.maximumLength} characters`,
  fix: 'Join statements, name ranges of addresses, or have the quota raised.',
  judge: ({ api, length }) =>
    length <= bounds.maximumLength ? undefined : `the policy of '${api}' has ${length} characters`,
  *subjects(model) {
    for (const element of model.restApis) {
      const { properties, logicalId } = element;
      if (!properties.has('Policy') || properties.isUnresolved('Policy')) continue;
      // References become texts of some length; what is written out is the least that the policy can have.
      const length = JSON.stringify(properties.map('Policy').toObject()).length;
      yield { element, value: { api: logicalId, length } };
    }
  },
});
