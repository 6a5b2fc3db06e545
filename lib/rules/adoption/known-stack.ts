import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const knownStack = new Rule<UsedName>({
  id: 'AGW-ADO-05',
  title: 'A stack that is given identities has some in the file',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing would keep its id, and everything deployed would be made anew.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacks.html',
  ...unknownName('stack with identities named'),
});
