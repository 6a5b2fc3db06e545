import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** Deployed things and constructs that one natural key could mean. */
export interface Candidates {
  readonly key: string;
  readonly logicalIds: readonly string[];
  readonly constructs: readonly string[];
}

export const oneIdentityOneConstruct = new Rule<Candidates>({
  id: 'AGW-ADO-02',
  title: 'A natural key means one deployed thing and one construct',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The wrong construct would get the id, and with it the address or the value of another one.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  allowed: 'a deployed thing can be one construct only',
  fix: 'Write the path of its construct beside each in the file of identities.',
  judge: ({ constructs, key, logicalIds }) =>
    logicalIds.length === 1 && constructs.length === 1
      ? undefined
      : {
          given: `'${key}' is deployed as ${logicalIds.join(', ')}, and could be ${constructs.join(', ')}`,
          fix: `Write "construct": "${constructs[0]}", or whichever it is, beside ${logicalIds.join(' and ')} in the file of identities; list what may go in "release".`,
        },
  *subjects() {},
});
