import { ArnFormat, Stack } from 'aws-cdk-lib';
import { IStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { jsonText } from '../mapping-templates/velocity-text';
import { executionName } from '../rules/integrations/execution-name';
import { expressForSyncExecution } from '../rules/integrations/express-for-sync-execution';
import { standardForKnownExecution } from '../rules/integrations/standard-for-known-execution';
import { DEFAULT_RESPONSES } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { ERROR_BODY } from './error-body';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';
import { Message } from './message';
import { RequestValue } from './request-value';
import {
  httpDefinition,
  messageIntegration,
  otherRegionOf,
  ServiceCall,
  ServiceIntegrationOptions,
  serviceIntegration,
} from './service-integration';

/** Settings of a route that starts executions of a state machine. */
export interface StepFunctionsIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * What the execution learns of the request beside its body: the input is then an object with these fields, each a text, and the
   * JSON body as `body`. Not for HTTP APIs.
   *
   * Errors: AGW-GEN-20.
   *
   * @default - the input is the body
   */
  readonly inputFields?: { readonly [name: string]: RequestValue };
}

/** Settings of a route that deals with one execution of a state machine. */
export interface StepFunctionsExecutionOptions extends ServiceIntegrationOptions {
  /**
   * The name of the execution, which is the last part of the ARN that its start was answered with.
   *
   * Errors: AGW-INT-60.
   *
   * @default - the last variable of the route's path
   */
  readonly executionName?: RequestValue;
}

/** The body of the request is the input of a new execution; the caller gets its ARN at once. */
export function stepFunctionsIntegration(
  stateMachine: IStateMachine,
  options: StepFunctionsIntegrationOptions = {},
): IntegrationBackend {
  return started(stateMachine, 'StartExecution', options);
}

/** The body of the request is the input of a new execution, and the response is its output. */
export function stepFunctionsSyncIntegration(
  stateMachine: IStateMachine,
  options: StepFunctionsIntegrationOptions = {},
): IntegrationBackend {
  const stateMachineType = typeOf(stateMachine);
  if (stateMachineType) expressForSyncExecution.enforce({ machine: stateMachine.node.path, stateMachineType });
  // What tells output from failure is a status, which messages have not.
  return { ...started(stateMachine, 'StartSyncExecution', options, answeredBy(OUTPUT)), forWebSocket: undefined };
}

/** The response is the status of an execution, and its output when it has one. */
export function stepFunctionsDescribeIntegration(
  stateMachine: IStateMachine,
  options: StepFunctionsExecutionOptions = {},
): IntegrationBackend {
  return known(stateMachine, 'DescribeExecution', options, answeredBy(DESCRIPTION));
}

/** An execution is stopped. */
export function stepFunctionsStopIntegration(
  stateMachine: IStateMachine,
  options: StepFunctionsExecutionOptions = {},
): IntegrationBackend {
  return known(stateMachine, 'StopExecution', options);
}

type Responses = CustomIntegrationOptions['responses'];

function started(
  stateMachine: IStateMachine,
  action: string,
  options: StepFunctionsIntegrationOptions,
  responses?: Responses,
): IntegrationBackend {
  const { inputFields } = options;
  const { stateMachineArn } = stateMachine;
  return messageIntegration(
    `Step Functions ${stateMachine.node.path}`,
    options,
    (message) => ({
      ...callOf(stateMachine, action, stateMachineArn, responses),
      template: `${message.preface}{"stateMachineArn":"${stateMachineArn}","input":"${inputOf(message, inputFields)}"}`,
    }),
    {
      subtype: `StepFunctions-${action}`,
      parameters: { StateMachineArn: stateMachineArn, Input: '$request.body', Region: otherRegionOf(stateMachine) },
      beyond: inputFields && 'has fields of the input out of the request',
    },
  );
}

function known(
  stateMachine: IStateMachine,
  action: string,
  options: StepFunctionsExecutionOptions,
  responses?: Responses,
): IntegrationBackend {
  const stateMachineType = typeOf(stateMachine);
  if (stateMachineType) {
    standardForKnownExecution.enforce({ machine: stateMachine.node.path, stateMachineType, action });
  }
  const executions = executionsOf(stateMachine);
  const call = callOf(stateMachine, action, `${executions}:*`, responses);
  const rest = serviceIntegration(`Step Functions ${stateMachine.node.path}`, options, (route) => ({
    ...call,
    template: `{"executionArn":"${executions}:${nameOf(route, options.executionName)._inJson}"}`,
  }));
  if (action !== 'StopExecution') return rest;
  return {
    ...rest,
    forHttp(route) {
      const ExecutionArn = `${executions}:${nameOf(route, options.executionName)._inParameter}`;
      const parameters = { ExecutionArn, Region: otherRegionOf(stateMachine) };
      return httpDefinition(route.key, { subtype: `StepFunctions-${action}`, parameters }, options, call);
    },
  };
}

function callOf(
  { env, node }: IStateMachine,
  action: string,
  resource: string,
  responses: Responses,
): Omit<ServiceCall, 'template'> {
  return {
    service: 'states',
    region: env.region,
    uri: `action/${action}`,
    grant: { action, on: [node.path], statements: [{ actions: [`states:${action}`], resources: [resource] }] },
    request: { responses },
  };
}

/** The input as a JSON string within JSON. */
function inputOf({ body }: Message, fields: StepFunctionsIntegrationOptions['inputFields']): string {
  if (!fields) return jsonText(body);
  const members = Object.keys(fields)
    .sort()
    .map((name) => `,\\"${name}\\":\\"${fields[name]._inNestedJson}\\"`);
  return `{\\"body\\":${jsonText(body)}${members.join('')}}`;
}

function nameOf({ key, pathVariables }: IntegrationRoute, given: RequestValue | undefined): RequestValue {
  const variable = pathVariables.at(-1);
  executionName.enforce({ routeKey: key, isNamed: given !== undefined || variable !== undefined });
  return given ?? RequestValue.path(variable!);
}

/** The ARNs of executions, up to their names. */
function executionsOf(stateMachine: IStateMachine): string {
  const stack = Stack.of(stateMachine);
  const { account, partition, region, resourceName } = stack.splitArn(
    stateMachine.stateMachineArn,
    ArnFormat.COLON_RESOURCE_NAME,
  );
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return stack.formatArn({
    partition,
    region,
    account,
    service: 'states',
    resource: 'execution',
    resourceName,
    arnFormat,
  });
}

function typeOf(stateMachine: IStateMachine): string | undefined {
  return (stateMachine as Partial<StateMachine>).stateMachineType;
}

function answeredBy(template: string): Responses {
  const [, ...failures] = DEFAULT_RESPONSES;
  return [{ statusCode: '200', responseTemplates: { 'application/json': template } }, ...failures];
}

/** The service answers 200 for an execution that failed too. */
const OUTPUT = [
  '#set($execution = $input.path("$"))',
  '#if($execution.status == "SUCCEEDED")',
  '$execution.output',
  '#else',
  '#set($context.responseOverride.status = 500)',
  ERROR_BODY[500],
  '#end',
].join('\n');

/** What a caller may know of an execution; its output is JSON already. */
const DESCRIPTION = [
  '#set($execution = $input.path("$"))',
  '{"status":"$execution.status"#if($execution.output),"output":$execution.output#end}',
].join('\n');
