import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const unknownRule = new Rule<UsedName>({
  id: 'AGW-GEN-21',
  title: 'A rule is named by its id',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing is meant by the name.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html',
  ...unknownName('rule'),
});
