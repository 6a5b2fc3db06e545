import { USUAL_ACCOUNT_THROTTLE } from '../../template-model/account-throttle';
import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { Properties } from '../../template-model/properties';
import { Rule } from '../rule';
import { Severity } from '../severity';

const STAGES = ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'];

const bounds = { ...USUAL_ACCOUNT_THROTTLE } as const;

export const stageThrottled = new Rule<{ readonly stage: string; readonly isThrottled: boolean }>({
  id: 'AGW-THR-10',
  title: 'A stage limits the requests of its routes',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'One stage can use up the limit of the account, and then every API in the region answers with status 429.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  bounds,
  allowed: "a limit for all routes stands in MethodSettings ('*' and '/*') or in DefaultRouteSettings",
  fix:
    `For an API that is deployed, begin with what its account allows (unless it was raised, a rate of ${bounds.rateLimit} and a burst of ` +
    `${bounds.burstLimit}), which turns nobody away, and lower it to a multiple of the most requests that its metrics show.`,
  judge: ({ stage, isThrottled }) => (isThrottled ? undefined : `stage '${stage}' has no throttle`),
  *subjects(model) {
    for (const element of model.stages) {
      if (!STAGES.includes(element.resourceType)) continue;
      const { properties } = element;
      const isUnknown = properties.isUnresolved('MethodSettings') || properties.isUnresolved('DefaultRouteSettings');
      const settings = [...properties.maps('MethodSettings').filter(isForAll), properties.map('DefaultRouteSettings')];
      const isThrottled = isUnknown || settings.some((setting) => setting.has('ThrottlingRateLimit'));
      yield { element, value: { stage: nameOf(element), isThrottled } };
    }
  },
});

function isForAll(setting: Properties): boolean {
  return setting.string('HttpMethod') === '*' && ['/*', '*'].includes(setting.string('ResourcePath') ?? '');
}
