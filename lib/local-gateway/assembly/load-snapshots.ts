import { StackTemplate } from '../../cloud-assembly/read-assembly';
import { Properties } from '../../template-model/properties';
import { RELEASE } from '../../template-model/release';
import { LoadedStack, LoadingOptions, loadStacks } from './load-stacks';

/** Templates of other times, each loaded as the stack whose deployment or release it shows. */
export function loadSnapshots(
  snapshots: { readonly [deployment: string]: object },
  stacks: readonly StackTemplate[],
  options: LoadingOptions,
): Map<string, LoadedStack> {
  return new Map(
    Object.entries(snapshots).map(([deployment, template]) => {
      const [first] = stacks;
      const stack = stacks.find((candidate) => hasDeployment(candidate, deployment)) ?? first;
      return [deployment, loadStacks([{ ...stack, template, parent: undefined }], options)[0]];
    }),
  );
}

function hasDeployment({ template }: StackTemplate, deployment: string): boolean {
  const resources = Properties.of(template).map('Resources');
  return resources
    .names()
    .some((name) => name === deployment || resources.map(name).map('Metadata').string(RELEASE) === deployment);
}
