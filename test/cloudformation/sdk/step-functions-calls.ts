import { Environment } from '../environment';
import { ServiceError } from '../service-error';
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
    answer(environment, { input, stateMachineArn }) {
      const machine = environment.resources.find(
        'AWS::StepFunctions::StateMachine',
        (_, { attributes }) => attributes.Arn === stateMachineArn,
      );
      if (!machine)
        throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: ${stateMachineArn}`);
      const definition = JSON.parse(machine.properties.DefinitionString) as StateMachine;
      // Nobody stops an execution: neither a cancelled update nor a rollback (aws/aws-cdk#31541).
      new Execution(environment, definition).enter(definition.StartAt, JSON.parse(input));
      return { executionArn: `${stateMachineArn}:${environment.newId()}` };
    },
  },
};

const SECOND = 1000;

class Execution {
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
      return;
    }
    const retry = Retry?.[0];
    if (retry && attempt < retry.MaxAttempts) {
      this.enter(name, input, attempt + 1, retry.IntervalSeconds * retry.BackoffRate ** attempt * SECOND);
    } else if (Catch) {
      this.enter(Catch[0].Next, { Error: (payload as any).errorType, Cause: JSON.stringify(payload) });
    }
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
