import { ServiceError } from '../../../lib/update-model/service-error';
import { Environment } from '../environment';
import { invokeFunction } from '../services/lambda/invoke';
import type { ServiceCalls } from './calls';

/** A state of the language of Step Functions, as far as the waiter of the Provider framework goes. */
interface TaskState {
  readonly Resource: string;
  readonly Next?: string;
  readonly Retry?: readonly {
    readonly IntervalSeconds: number;
    readonly MaxAttempts: number;
    readonly BackoffRate: number;
  }[];
  readonly Catch?: readonly { readonly Next: string }[];
}

interface StateMachine {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: TaskState };
}

export const STEP_FUNCTIONS_CALLS: ServiceCalls = {
  StartExecution: {
    needs: ({ stateMachineArn }) => [{ action: 'states:StartExecution', resource: stateMachineArn }],
    answer(environment, { input, name = environment.newId(), stateMachineArn }) {
      const machine = environment.resources.find(
        'AWS::StepFunctions::StateMachine',
        (_, { attributes }) => attributes.Arn === stateMachineArn,
      );
      if (!machine)
        throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: ${stateMachineArn}`);
      const definition = JSON.parse(machine.properties.DefinitionString) as StateMachine;
      // Nobody stops an execution: neither a cancelled update nor a rollback (aws/aws-cdk#31541).
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const execution = new Execution(environment, definition);
      environment.resources.add({
        type: EXECUTION,
        id: executionArn,
        key: executionArn,
        attributes: {},
        properties: execution,
      });
      execution.enter(definition.StartAt, JSON.parse(input));
      return { executionArn };
    },
  },
  DescribeExecution: {
    needs: ({ executionArn }) => [{ action: 'states:DescribeExecution', resource: executionArn }],
    answer({ resources }, { executionArn }) {
      const execution = resources.withId(EXECUTION, executionArn);
      if (!execution) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: ${executionArn}`);
      const { cause, output, status } = execution.properties as unknown as Execution;
      return { executionArn, status, output, cause };
    },
  },
};

const SECOND = 1000;

const EXECUTION = 'execution';

class Execution {
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' = 'RUNNING';
  output?: string;
  cause?: string;

  constructor(
    private readonly environment: Environment,
    private readonly definition: StateMachine,
  ) {}

  enter(name: string, input: unknown, attempt = 0, delay = 0): void {
    this.environment.world.clock.after(delay, () => this.run(name, input, attempt));
  }

  private async run(name: string, input: unknown, attempt: number): Promise<void> {
    const { Catch, Next, Resource, Retry } = this.definition.States[name];
    const { functionError, payload } = await this.task(Resource, input);
    if (functionError === undefined) {
      if (Next) this.enter(Next, payload);
      else this.end('SUCCEEDED', payload);
      return;
    }
    const retry = Retry?.[0];
    if (retry && attempt < retry.MaxAttempts) {
      this.enter(name, input, attempt + 1, retry.IntervalSeconds * retry.BackoffRate ** attempt * SECOND);
    } else if (Catch) {
      this.enter(Catch[0].Next, { Error: (payload as any).errorType, Cause: JSON.stringify(payload) });
    } else this.end('FAILED', payload);
  }

  private end(status: 'SUCCEEDED' | 'FAILED', payload: unknown): void {
    this.status = status;
    this[status === 'SUCCEEDED' ? 'output' : 'cause'] = JSON.stringify(payload);
  }

  private async task(resource: string, input: unknown) {
    try {
      return await invokeFunction(this.environment, resource, input);
    } catch (error) {
      const { message: errorMessage, name: errorType } = error as Error;
      return { functionError: 'Lambda', payload: { errorType, errorMessage } };
    }
  }
}
