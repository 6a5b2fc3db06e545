import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct, IConstruct } from 'constructs';
import { compiledFolder } from '../library';

const ID = 'GatehouseCanaries';

/** What shifts the traffic of all canaries of a stack. */
export class ShiftProvider extends Construct {
  static of(scope: IConstruct): ShiftProvider {
    const stack = Stack.of(scope);
    return (stack.node.tryFindChild(ID) as ShiftProvider | undefined) ?? new ShiftProvider(stack);
  }

  readonly serviceToken: string;
  /** The role of the functions that look at a stage and change it. */
  readonly role: IRole;
  /** The log of these functions: what was done to a stage, and why. */
  readonly log: LogGroup;
  /** The state machine whose executions wait for shifts. */
  readonly waiterArn: string;

  private constructor(stack: Stack) {
    super(stack, ID);
    this.log = this.logGroup('Log');
    const onEventHandler = this.handler('OnEvent', 'onEvent');
    this.role = onEventHandler.role!;
    const provider = new Provider(this, 'Provider', {
      onEventHandler,
      isCompleteHandler: this.handler('IsComplete', 'isComplete', this.role),
      queryInterval: Duration.minutes(1),
      totalTimeout: Duration.hours(1),
      logGroup: this.logGroup('FrameworkLog'),
    });
    this.serviceToken = provider.serviceToken;
    const waiter = provider.node.findChild('waiter-state-machine') as IConstruct & { readonly stateMachineArn: string };
    this.waiterArn = waiter.stateMachineArn;
  }

  private handler(id: string, name: string, role?: IRole): Function {
    return new Function(this, id, {
      runtime: Runtime.NODEJS_22_X,
      handler: `index.${name}`,
      code: Code.fromAsset(compiledFolder('canary-deployment/handler'), { exclude: ['*.d.ts'] }),
      timeout: Duration.minutes(1),
      description: 'Shifts the traffic of stages to new releases',
      logGroup: this.log,
      role,
    });
  }

  private logGroup(id: string): LogGroup {
    return new LogGroup(this, id, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
  }
}
