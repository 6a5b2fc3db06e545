import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const unknownStage = new Rule<UsedName>({
  id: 'AGW-STG-18',
  title: 'A stage is named by the name that it has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing is meant by the name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-stages.html',
  ...unknownName('stage'),
});
