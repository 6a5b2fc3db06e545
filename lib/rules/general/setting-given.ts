import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const settingGiven = new Rule<{
  /** What has the setting, such as `'GET /pets'`. */
  readonly where: string;
  readonly setting: string;
  /** What is given, in words; absent for nothing. */
  readonly given?: string;
  /** What must be given: `a GatewayIntegration`. */
  readonly expected: string;
}>({
  id: 'AGW-GEN-22',
  title: 'What cannot be left out is given, and is what it must be',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing can be made without it. Languages with types say so before the app runs.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/constructs.html',
  allowed: 'a setting that is required has a value of its type',
  fix: 'Give it, or correct its name.',
  judge: ({ expected, given, setting, where }) => ({
    given: given === undefined ? `${where} has no ${setting}` : `${where} has ${given} for ${setting}`,
    allowed: `${setting} is ${expected}`,
  }),
  *subjects() {},
});
