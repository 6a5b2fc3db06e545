import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const versionNeedsAliasRoute = new Rule<{
  readonly stage: string;
  /** The setting that the stage has for the aliases of its functions. */
  readonly setting: string;
  readonly aliases: number;
}>({
  id: 'AGW-VAR-16',
  title: 'A stage that chooses a version calls a function through an alias',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Routes that name the function itself call its newest code, whatever the stage says.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
  allowed: 'a stage has versions, aliases and ready executions of the functions behind GatewayIntegration.lambdaAlias',
  fix: 'Use lambdaAlias in the place of lambdaProxy, or take the setting away.',
  judge: ({ aliases, setting, stage }) =>
    aliases > 0 ? undefined : `stage '${stage}' has ${setting}, and no route calls a function through an alias`,
  *subjects() {},
});
