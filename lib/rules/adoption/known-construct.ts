import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const knownConstruct = new Rule<UsedName>({
  id: 'AGW-ADO-06',
  title: 'The construct of an identity is in its stack',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing would keep the id, and what is deployed would be made anew.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  ...unknownName('resource at the path'),
});
