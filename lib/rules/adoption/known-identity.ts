import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { UsedName, unknownName } from '../unknown-name';

export const knownIdentity = new Rule<UsedName>({
  id: 'AGW-ADO-04',
  title: 'What a stack lets go is a thing of its file of identities',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'With a typing error nothing is let go, or something else than was meant.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  ...unknownName('identity'),
});
