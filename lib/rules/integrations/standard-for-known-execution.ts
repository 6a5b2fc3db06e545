import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const standardForKnownExecution = new Rule<{
  readonly machine: string;
  readonly stateMachineType: string;
  readonly action: string;
}>({
  id: 'AGW-INT-61',
  title: 'Only executions of a standard state machine can be described and stopped',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Step Functions keeps no record of the executions of an express state machine, and refuses the call.',
  page: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html',
  allowed: 'DescribeExecution and StopExecution take executions of type STANDARD',
  fix: 'Make the state machine a standard one, or wait for its output (GatewayIntegration.stepFunctionsSync).',
  judge: ({ action, machine, stateMachineType }) =>
    stateMachineType === 'EXPRESS' ? `state machine '${machine}' is of type EXPRESS, for ${action}` : undefined,
  *subjects() {},
});
