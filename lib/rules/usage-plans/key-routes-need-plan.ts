import { ApiKind } from '../../template-model/api-kind';
import { planStagesOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const keyRoutesNeedPlan = new Rule<{ readonly keyRoutes: number; readonly hasPlan: boolean }>({
  id: 'AGW-KEY-07',
  title: 'An API with routes that require an API key is in a usage plan',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'A key opens only the stages of its usage plans; every other request is answered with status 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'a key counts in the stages that a usage plan of the key lists',
  fix: "Make a usage plan for the API's stage and bind the keys to it, unless another stack does.",
  judge: ({ keyRoutes, hasPlan }) =>
    keyRoutes > 0 && !hasPlan
      ? `${keyRoutes} of the API's routes require an API key, and no usage plan lists a stage of it`
      : undefined,
  *subjects(model) {
    const listed = [...planStagesOf(model)];
    const mayListOthers = listed.some(({ api }) => api === undefined);
    for (const api of [...model.restApis, ...model.webSocketApis]) {
      const keyRoutes = api.routes.filter(({ apiKeyRequired }) => apiKeyRequired).length;
      yield { element: api, value: { keyRoutes, hasPlan: mayListOthers || listed.some((stage) => stage.api === api) } };
    }
  },
});
