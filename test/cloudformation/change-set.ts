import { isDeepStrictEqual } from 'node:util';
import { Environment } from './environment';
import { customNameOf } from './resource-life';
import { Properties } from './resources';
import { ServiceError } from './service-error';
import { specificationOf } from './specification';
import { Stack, StackResource } from './stack';
import { Template } from './template';

export type Change = 'none' | 'create' | 'update' | 'replace';

/** What an update does to one resource, once all that it refers to is known. */
export function changeOf(
  environment: Environment,
  known: StackResource | undefined,
  type: string,
  properties: Properties,
): Change {
  if (!known) return 'create';
  const names = [...new Set([...Object.keys(known.properties), ...Object.keys(properties)])];
  const changed = names.filter((name) => !isDeepStrictEqual(known.properties[name], properties[name]));
  if (changed.length === 0) return 'none';
  const { createOnly } = specificationOf(type);
  if (!changed.some((name) => createOnly.includes(name))) return 'update';
  refuseTakenName(environment, known, type, properties);
  return 'replace';
}

/**
 * The new resource would be made beside the old one.
 *
 * @see https://repost.aws/knowledge-center/cloudformation-custom-name
 */
function refuseTakenName(
  environment: Environment,
  { logicalId, properties: old }: StackResource,
  type: string,
  properties: Properties,
): void {
  const name = customNameOf(environment, type, properties);
  if (name === undefined || name !== customNameOf(environment, type, old)) return;
  throw new ServiceError(
    'ValidationError',
    'CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
      `Rename ${name} and update the stack again. (${logicalId})`,
  );
}

/** What CloudFormation refuses before it touches anything. */
export function refuseChangedTypes(stack: Stack, template: Template): void {
  const changed = [...stack.resources.values()].filter(({ logicalId, definition }) => {
    const type = template.Resources[logicalId]?.Type;
    return type !== undefined && type !== definition.Type;
  });
  if (changed.length === 0) return;
  throw new ServiceError(
    'ValidationError',
    'Update of resource type is not permitted. The new template modifies resource type of the following resources: ' +
      `[${changed.map(({ logicalId }) => logicalId).join(', ')}]`,
  );
}
