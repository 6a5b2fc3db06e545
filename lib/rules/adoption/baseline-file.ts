import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const baselineFile = new Rule<{
  readonly file: string;
  readonly isThere: boolean;
  /** Whether it holds lists of places by the ids of rules. */
  readonly isRead: boolean;
  /** The command that writes it. */
  readonly command: string;
}>({
  id: 'AGW-ADO-31',
  title: 'The baseline is there and can be read',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Without it everything that was known looks new.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html',
  allowed: 'a baseline is a file of JSON with lists of places by the ids of rules',
  fix: 'Write it, and commit it.',
  judge({ command, file, isRead, isThere }) {
    if (isRead) return undefined;
    const given = isThere ? `the baseline '${file}' cannot be read` : `there is no baseline '${file}'`;
    return { given, fix: `Write it with \`${command}\`, and commit it.` };
  },
  *subjects() {},
});
