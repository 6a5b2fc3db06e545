import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** A thing that is deployed, and that nothing in the app claims. */
export interface UnclaimedIdentity {
  readonly key: string;
  readonly type: string;
  readonly logicalId: string;
  readonly stack: string;
  /** What is lost with it; absent where that is nothing. */
  readonly loss?: string;
  /** The paths of constructs of its type that are not deployed yet. */
  readonly candidates: readonly string[];
}

export const nothingIsLost = new Rule<UnclaimedIdentity>({
  id: 'AGW-ADO-01',
  title: 'What is deployed and cannot be made again stays, or is let go by name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason:
    'CloudFormation deletes what a template no longer has, with the address, the value or the log that others rely on.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html',
  allowed: 'a deployment would delete it',
  fix: 'Make it, or let it go by its key in "release".',
  judge: ({ candidates, key, logicalId, loss, stack, type }) =>
    loss === undefined
      ? undefined
      : {
          given: `'${key}' (${type} ${logicalId}) is deployed in stack '${stack}', and nothing in the app is it`,
          allowed: `${loss} would be lost`,
          fix: `${isOneOf(candidates)}Make it; or let it go: "release": ["${key}"] in stack "${stack}" of the file of identities.`,
        },
  *subjects() {},
});

function isOneOf(candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const named = candidates.map((path) => `"construct": "${path}"`).join(' or ');
  return `If it is there under another name, write ${named} beside it in the file. `;
}
