import { Duration, Stack } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

const LONGEST_HOOK = Duration.minutes(15);

/** The state machine that calls a hook, so that a hook may take as long as a function may, and nobody is awake meanwhile. */
export function hookMachine(scope: Construct, id: string, hook: IFunction, caller: IRole): StateMachine {
  const definition = {
    StartAt: 'Hook',
    States: {
      Hook: {
        Type: 'Task',
        Resource: hook.functionArn,
        TimeoutSeconds: LONGEST_HOOK.toSeconds(),
        Retry: [
          {
            ErrorEquals: ['Lambda.ServiceException', 'Lambda.SdkClientException', 'Lambda.TooManyRequestsException'],
            IntervalSeconds: 2,
            MaxAttempts: 5,
            BackoffRate: 2,
          },
        ],
        End: true,
      },
    },
  };
  const machine = new StateMachine(scope, id, {
    definitionBody: DefinitionBody.fromString(Stack.of(scope).toJsonString(definition)),
    comment: 'Calls a hook of a canary',
  });
  hook.grantInvoke(machine);
  machine.grantStartExecution(caller);
  machine.grantExecution(caller, 'states:DescribeExecution');
  return machine;
}
