import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { stage: '$context.stage', status: '$context.status', latency: '$context.responseLatency' } as const;

export const canaryAlarmsNeedLog = new Rule<{
  readonly stage: string;
  readonly hasLogGroup: boolean;
  readonly format: string;
}>({
  id: 'AGW-CAN-21',
  title: 'The default alarms of a canary read a JSON access log',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'API Gateway has no metrics of a canary; only the logs tell its responses from the others.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  bounds,
  allowed: 'the access log is JSON in CloudWatch Logs, with the fields stage, status and latency',
  fix: 'Leave the accessLog of the stage as it is by default, or pass alarms of your own.',
  judge({ format, hasLogGroup, stage }) {
    if (!hasLogGroup) return `the access log of stage '${stage}' does not go to CloudWatch Logs`;
    const fields = fieldsOf(format);
    if (!fields) return `the access log of stage '${stage}' is not JSON`;
    const missing = Object.entries(bounds).find(([name, variable]) => fields[name] !== variable);
    return missing && `the access log of stage '${stage}' has no field ${missing[0]} of ${missing[1]}`;
  },
  *subjects() {},
});

function fieldsOf(format: string): { readonly [name: string]: unknown } | undefined {
  try {
    return JSON.parse(format);
  } catch {
    return undefined;
  }
}
