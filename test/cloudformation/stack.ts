import { Value } from '../../lib/update-model/intrinsics';
import { Properties, Resource } from '../../lib/update-model/resources';
import { ResourceDefinition, Template } from '../../lib/update-model/template';
import { EMPTY_TEMPLATE } from './dependency-order';
import { Environment } from './environment';

export type StackStatus =
  | `${'CREATE' | 'UPDATE' | 'DELETE' | 'ROLLBACK' | 'UPDATE_ROLLBACK'}_${'IN_PROGRESS' | 'COMPLETE' | 'FAILED'}`
  | `${'UPDATE' | 'UPDATE_ROLLBACK'}_COMPLETE_CLEANUP_IN_PROGRESS`
  | 'REVIEW_IN_PROGRESS';

/** A resource as a stack knows it: what CloudFormation compares templates with, whatever became of the real one. */
export interface StackResource {
  readonly logicalId: string;
  readonly definition: ResourceDefinition;
  readonly properties: Properties;
  readonly resource: Resource;
}

export class Stack {
  readonly id: string;
  /** As `DescribeStackEvents` has them, the oldest first. */
  readonly events: object[] = [];
  template: Template = EMPTY_TEMPLATE;
  private currentStatus: StackStatus = 'REVIEW_IN_PROGRESS';
  resources: ReadonlyMap<string, StackResource> = new Map();
  /** What the stack around a nested one hands over. */
  parameters: Properties = {};
  outputs: ReadonlyMap<string, Value> = new Map();
  exports: ReadonlyMap<string, Value> = new Map();
  /** The exports of other stacks that this one reads. */
  imports: ReadonlySet<string> = new Set();

  constructor(
    readonly environment: Environment,
    readonly name: string,
  ) {
    const { account, region } = environment;
    this.id = `arn:aws:cloudformation:${region}:${account}:stack/${name}/${environment.newId()}`;
  }

  get status(): StackStatus {
    return this.currentStatus;
  }

  set status(status: StackStatus) {
    this.currentStatus = status;
    this.record(this.name, 'AWS::CloudFormation::Stack', status);
  }

  record(LogicalResourceId: string, ResourceType: string, ResourceStatus: string, properties?: Properties): void {
    const Timestamp = new Date(this.environment.world.clock.now);
    const ResourceProperties = properties && JSON.stringify(properties);
    this.events.push({
      StackId: this.id,
      LogicalResourceId,
      ResourceType,
      ResourceStatus,
      ResourceProperties,
      Timestamp,
    });
  }
}
