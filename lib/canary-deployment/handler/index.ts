import { AwsStageWorld } from './aws-stage-world';
import { advance, isTransient } from './shift';
import { shiftRequestOf } from './shift-request';

interface Event {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly StackId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: { readonly [name: string]: string };
  readonly OldResourceProperties?: { readonly [name: string]: string };
  readonly Data?: { readonly StartedAt?: string };
}

/** Calls nothing, so that it cannot fail half-way: the work is done by `isComplete`, which is called again and again. */
export async function onEvent({ ResourceProperties, PhysicalResourceId }: Event): Promise<object> {
  const { RestApiId, StageName, DeploymentId } = ResourceProperties;
  return {
    PhysicalResourceId: PhysicalResourceId ?? `${RestApiId}/${StageName}`,
    Data: { DeploymentId, StartedAt: String(Date.now()) },
  };
}

export async function isComplete(event: Event): Promise<object> {
  if (event.RequestType === 'Delete') return { IsComplete: true };
  const { RestApiId, StageName, DeploymentId } = event.ResourceProperties;
  const world = new AwsStageWorld({ restApiId: RestApiId, stageName: StageName, stackId: event.StackId });
  const startedAt = Number(event.Data?.StartedAt ?? world.now());
  try {
    const done = await advance(shiftRequestOf(event.ResourceProperties, event.OldResourceProperties, startedAt), world);
    return done ? { IsComplete: true, Data: { DeploymentId } } : { IsComplete: false };
  } catch (error) {
    if (!isTransient(error)) throw error;
    world.log({ message: 'Try again', error: String(error) });
    return { IsComplete: false };
  }
}
