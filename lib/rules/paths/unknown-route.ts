import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const unknownRoute = new Rule<UsedName>({
  id: 'AGW-PATH-17',
  title: 'A route is named by its key',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing is meant by the name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
  ...unknownName('route'),
});
