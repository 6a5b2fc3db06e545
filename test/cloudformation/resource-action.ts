import { Properties, Resource } from '../../lib/update-model/resources';
import { CustomResourceAction, isCustomResource } from './custom-resource';
import { deleteResource, makeResource, updateResource } from './resource-life';
import { Stack, StackResource } from './stack';

/** What CloudFormation asks of a resource. */
export interface ActionRequest {
  readonly action: 'create' | 'update' | 'delete';
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Properties;
  /** The resource as CloudFormation knows it. */
  readonly previous?: StackResource;
}

/** What was asked of a resource, until it is answered. */
export interface ResourceAction {
  readonly properties: Properties;
  /** What may be there even if no answer comes, and has to be taken back then. */
  readonly attempted?: Resource;
  readonly isAnswered: boolean;
  /** The resource afterwards; throws why there is none. */
  finish(): Resource;
  /** Nothing will come any more. */
  giveUp(): void;
}

export function takeAction(stack: Stack, request: ActionRequest): ResourceAction {
  if (isCustomResource(request.type)) return new CustomResourceAction(stack, request);
  const resource = actAtOnce(stack, request);
  return { properties: request.properties, isAnswered: true, finish: () => resource, giveUp: () => undefined };
}

function actAtOnce(stack: Stack, { action, logicalId, type, properties, previous }: ActionRequest): Resource {
  const { environment } = stack;
  if (action === 'create') {
    const number = environment.world.nextNumber();
    return makeResource(environment, type, properties, `${stack.name}-${logicalId}-${number}`);
  }
  const { resource } = previous!;
  if (action === 'update') updateResource(environment, resource, previous!.properties, properties);
  else deleteResource(environment, resource);
  return resource;
}
