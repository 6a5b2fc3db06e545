import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const readableIdentities = new Rule<{ readonly path: string; readonly faults: readonly string[] }>({
  id: 'AGW-ADO-07',
  title: 'A file of identities can be read',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing would keep its id, and everything deployed would be made anew.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  allowed: 'a file of identities has stacks by name, each with its identities by natural key',
  fix: 'Write it anew with "npx cdk-gatehouse migrate identities".',
  judge: ({ faults, path }) => (faults.length === 0 ? undefined : `'${path}' cannot be used: ${faults.join('; ')}`),
  *subjects() {},
});
