import { ApiKind } from '../../template-model/api-kind';
import { planNameOf, planStagesOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const planLimitsNeedKeyRoutes = new Rule<{ readonly plan: string; readonly hasKeyRoute: boolean }>({
  id: 'AGW-KEY-27',
  title: 'A usage plan with limits has a route that requires an API key',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'API Gateway counts requests by their key, so the plan limits nobody.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'a throttle or a quota counts the requests of routes that require a key',
  fix: 'Require an API key on the routes, or throttle the stage instead.',
  judge: ({ plan, hasKeyRoute }) =>
    hasKeyRoute ? undefined : `the usage plan '${plan}' has limits, and no route of its APIs requires an API key`,
  *subjects(model) {
    for (const element of model.usagePlans) {
      const stages = [...planStagesOf(model)].filter((stage) => stage.element === element);
      const isKnown = stages.length > 0 && stages.every(({ api }) => api && !api.hasHiddenRoutes);
      const hasLimits =
        element.properties.has('Quota') ||
        element.properties.map('Throttle').names().length > 0 ||
        stages.some(({ properties }) => properties.map('Throttle').names().length > 0);
      if (!isKnown || !hasLimits) continue;
      const hasKeyRoute = stages.some(({ api }) => api!.routes.some(({ apiKeyRequired }) => apiKeyRequired));
      yield { element, value: { plan: planNameOf(element), hasKeyRoute } };
    }
  },
});
