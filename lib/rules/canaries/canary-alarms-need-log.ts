import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryAlarmsNeedLog = new Rule<{ readonly stage: string; readonly hasJsonLog: boolean }>({
  id: 'AGW-CAN-21',
  title: 'The default alarms of a canary read a JSON access log',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'API Gateway has no metrics of a canary; only the logs tell its responses from the others.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'the access log is JSON in CloudWatch Logs',
  fix: 'Leave the accessLog of the stage as it is by default, or pass alarms of your own.',
  judge: ({ stage, hasJsonLog }) => (hasJsonLog ? undefined : `stage '${stage}' has another access log`),
  *subjects() {},
});
