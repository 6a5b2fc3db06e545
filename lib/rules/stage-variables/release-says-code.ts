import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const releaseSaysCode = new Rule<{
  readonly stage: string;
  readonly release: string;
  /** Whether the stage, or what is said for all stages, chooses the version of its functions. */
  readonly saysVersion: boolean;
  readonly aliases: number;
}>({
  id: 'AGW-VAR-18',
  title: 'A stage on a release says which code it calls',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'A release holds routes; the code behind an alias is that of its version, by default the newest.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  allowed: 'code that stays with the release, or code that follows every deployment, whichever is written',
  fix:
    "Set lambdaVersion to LambdaVersion.number('7'), which stays until you change it, or to LambdaVersion.current(), by which every " +
    'deployment brings new code to the old routes.',
  judge: ({ aliases, release, saysVersion, stage }) =>
    saysVersion || aliases === 0
      ? undefined
      : `stage '${stage}' stays on release '${release}', and the code behind its aliases would not`,
  *subjects() {},
});
