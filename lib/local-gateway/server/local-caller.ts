import { StackTemplate } from '../../cloud-assembly/read-assembly';
import { IamCaller } from '../authorization/iam-callers';

/** Who may call routes with IAM authorization where nobody else is named. */
export const LOCAL_CALLER = {
  name: ':user/local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** That caller in the account of the app. */
export function localCaller(stacks: readonly StackTemplate[]): IamCaller {
  const account = stacks.find(({ accountId }) => accountId !== undefined)?.accountId ?? '123456789012';
  return { arn: `arn:aws:iam::${account}${LOCAL_CALLER.name}`, credentials: LOCAL_CALLER.credentials };
}
