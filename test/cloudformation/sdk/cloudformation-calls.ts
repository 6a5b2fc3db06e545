import { ServiceError } from '../../../lib/update-model/service-error';
import { Environment } from '../environment';
import { Stack } from '../stack';
import type { ServiceCalls } from './calls';

export const CLOUD_FORMATION_CALLS: ServiceCalls = {
  DescribeStacks: {
    needs: ({ StackName }, environment) => [
      { action: 'cloudformation:DescribeStacks', resource: stackOf(environment, StackName).id },
    ],
    answer(environment, { StackName }) {
      const { id, name, outputs, status } = stackOf(environment, StackName);
      const Outputs = [...outputs].map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
      return { Stacks: [{ StackId: id, StackName: name, StackStatus: status, Outputs }] };
    },
  },
  DescribeStackEvents: {
    needs: ({ StackName }, environment) => [
      { action: 'cloudformation:DescribeStackEvents', resource: stackOf(environment, StackName).id },
    ],
    answer: (environment, { StackName }) => ({ StackEvents: [...stackOf(environment, StackName).events].reverse() }),
  },
};

function stackOf({ stacks }: Environment, nameOrId: string): Stack {
  const stack = [...stacks.values()].find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (!stack) throw new ServiceError('ValidationError', `Stack with id ${nameOrId} does not exist`);
  return stack;
}
