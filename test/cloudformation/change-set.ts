import { changedTypes } from '../../lib/update-model/change';
import { ServiceError } from '../../lib/update-model/service-error';
import { Template } from '../../lib/update-model/template';
import { Stack } from './stack';

/** What CloudFormation refuses before it touches anything. */
export function refuseChangedTypes(stack: Stack, template: Template): void {
  const before = [...stack.resources.values()].map(({ definition, logicalId }) => ({
    logicalId,
    type: definition.Type,
  }));
  const changed = changedTypes(before, template);
  if (changed.length === 0) return;
  throw new ServiceError(
    'ValidationError',
    'Update of resource type is not permitted. The new template modifies resource type of the following resources: ' +
      `[${changed.join(', ')}]`,
  );
}
