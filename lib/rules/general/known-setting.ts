import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { unknownName } from '../unknown-name';

const nearest = unknownName('setting');

export const knownSetting = new Rule<{
  /** What has the setting, such as `'GET /pets'`. */
  readonly where: string;
  readonly setting: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-GEN-23',
  title: 'A setting has a name that is known',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing reads it. Languages with types say so before the app runs.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/constructs.html',
  allowed: 'settings have the names of API.md',
  fix: 'Correct the name.',
  judge({ known, setting, where }) {
    const problem = nearest.judge({ name: setting, known });
    return problem && { ...problem, given: `${where} has '${setting}', which is no setting` };
  },
  *subjects() {},
});
