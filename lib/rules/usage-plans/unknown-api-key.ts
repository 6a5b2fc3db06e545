import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const unknownApiKey = new Rule<UsedName>({
  id: 'AGW-KEY-34',
  title: 'An API key is named by the name that it has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'Nothing is meant by the name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  ...unknownName('API key'),
});
