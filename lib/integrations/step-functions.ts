import { IStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { expressForSyncExecution } from '../rules/integrations/express-for-sync-execution';
import { DEFAULT_RESPONSES } from './custom-integration';
import { IntegrationBackend } from './integration-backend';
import { IntegrationResponseOptions } from './integration-response-options';
import { BODY_AS_JSON_TEXT, messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** The body of the request is the input of a new execution; the caller gets its ARN at once. */
export function stepFunctionsIntegration(
  stateMachine: IStateMachine,
  options: ServiceIntegrationOptions = {},
): IntegrationBackend {
  return executionOf(stateMachine, 'StartExecution', options);
}

/** The body of the request is the input of a new execution, and the response is its output. */
export function stepFunctionsSyncIntegration(
  stateMachine: IStateMachine,
  options: ServiceIntegrationOptions = {},
): IntegrationBackend {
  const { stateMachineType } = stateMachine as Partial<StateMachine>;
  if (stateMachineType) expressForSyncExecution.enforce({ machine: stateMachine.node.path, stateMachineType });
  const [, ...failures] = DEFAULT_RESPONSES;
  const responses = [{ statusCode: '200', responseTemplates: { 'application/json': OUTPUT_OR_FAILURE } }, ...failures];
  // What tells output from failure is a status, which messages have not.
  return { ...executionOf(stateMachine, 'StartSyncExecution', options, responses), forWebSocket: undefined };
}

function executionOf(
  stateMachine: IStateMachine,
  action: string,
  options: ServiceIntegrationOptions,
  responses?: IntegrationResponseOptions[],
): IntegrationBackend {
  const label = `Step Functions ${stateMachine.node.path}`;
  return messageIntegration(
    options,
    () => ({
      label,
      service: 'states',
      uri: `action/${action}`,
      grant: {
        action,
        on: [stateMachine.node.path],
        statements: [{ actions: [`states:${action}`], resources: [stateMachine.stateMachineArn] }],
      },
      request: {
        responses,
        requestTemplates: {
          'application/json': `{"stateMachineArn":"${stateMachine.stateMachineArn}","input":${BODY_AS_JSON_TEXT}}`,
        },
      },
    }),
    label,
    {
      subtype: `StepFunctions-${action}`,
      parameters: { StateMachineArn: stateMachine.stateMachineArn, Input: '$request.body' },
    },
  );
}

/** The service answers 200 for an execution that failed too. */
const OUTPUT_OR_FAILURE = [
  '#set($execution = $input.path("$"))',
  '#if($execution.status == "SUCCEEDED")',
  '$execution.output',
  '#else',
  '#set($context.responseOverride.status = 500)',
  '{"message":"Internal server error"}',
  '#end',
].join('\n');
