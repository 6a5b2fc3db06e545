import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctPlanName = new Rule<{ readonly plan: string; readonly times: number }>({
  id: 'AGW-KEY-44',
  title: 'A bundle has one usage plan of a name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: "The plan's logical id comes from its name.",
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'the names of the plans of a bundle differ; what the service shows is the option planName',
  fix: 'Choose another name, or change the plan that is there.',
  judge: ({ plan, times }) => (times > 1 ? `the usage plan '${plan}' is added ${times} times` : undefined),
  *subjects() {},
});
