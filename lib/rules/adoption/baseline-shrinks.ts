import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const baselineShrinks = new Rule<{
  readonly file: string;
  /** What is listed and was not found. */
  readonly gone: readonly string[];
  /** The command that writes the file anew. */
  readonly command: string;
}>({
  id: 'AGW-ADO-32',
  title: 'A baseline lists nothing that is gone',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'What was mended once could come back, and nobody would be told.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html',
  allowed: 'a baseline lists what is found',
  fix: 'Write it anew.',
  judge({ command, file, gone }) {
    if (gone.length === 0) return undefined;
    const [first, ...others] = gone;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return { given: `${file} lists ${first}${more}, not found any more`, fix: `Write it anew with \`${command}\`.` };
  },
  *subjects() {},
});
