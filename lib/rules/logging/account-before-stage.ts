import { ApiKind } from '../../template-model/api-kind';
import { StageElement } from '../../template-model/elements';
import { logSettingsOfStage } from '../../template-model/log-settings';
import { isOfHttpApi, isV2, nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const accountBeforeStage = new Rule<{
  readonly stage: string;
  readonly account: string;
  readonly waits: boolean;
}>({
  id: 'AGW-LOG-07',
  title: 'A stage that logs is made after the role that it logs with',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'In an account that has no such role yet, the service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  allowed: 'the role of AWS::ApiGateway::Account must be set before',
  fix: 'Add the AWS::ApiGateway::Account to the DependsOn of the stage. For a stage that is deployed already it changes nothing.',
  judge: ({ stage, account, waits }) =>
    waits ? undefined : `stage '${stage}' logs and does not wait for the account's role in '${account}'`,
  *subjects(model) {
    const accounts = model.accounts.filter(({ properties }) => properties.has('CloudWatchRoleArn'));
    const [first] = accounts;
    if (!first) return;
    for (const element of model.stages.filter(logs)) {
      const waits = accounts.some((account) => model.isMadeAfter(element, account));
      yield { element, value: { stage: nameOf(element), account: first.logicalId, waits } };
    }
  },
});

/** An HTTP API needs no role. */
function logs(stage: StageElement): boolean {
  if (isOfHttpApi(stage)) return false;
  const levels = [...logSettingsOfStage(stage)].map(({ properties }) => properties.string('LoggingLevel') ?? 'OFF');
  return (
    levels.some((level) => level !== 'OFF') ||
    stage.properties.has(isV2(stage) ? 'AccessLogSettings' : 'AccessLogSetting')
  );
}
