import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const unknownPlan = new Rule<UsedName>({
  id: 'AGW-KEY-33',
  title: 'A usage plan is named by the name that it has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'Nothing is meant by the name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  ...unknownName('plan'),
});
