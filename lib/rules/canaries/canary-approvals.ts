import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryApprovals = new Rule<{
  readonly stage: string;
  readonly approvals: readonly number[];
  readonly percents: readonly number[];
}>({
  id: 'AGW-CAN-30',
  title: 'An approval is asked for at a share that the shift has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Nobody would be asked.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'approvals names shares of the traffic',
  fix: 'Name one of the shares of the traffic, or add it to them.',
  judge({ approvals, percents, stage }) {
    const unknown = approvals.filter((percent) => !percents.includes(percent));
    return unknown.length > 0
      ? `the canary of stage '${stage}' asks for an approval at ${unknown.join(', ')} %, and its shares are ${percents.join(', ')} %`
      : undefined;
  },
  *subjects() {},
});
