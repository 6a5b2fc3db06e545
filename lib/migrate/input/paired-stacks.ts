import { distance } from 'fastest-levenshtein';
import { StackTemplate } from '../../cloud-assembly/read-assembly';

/** What is deployed and what is to be, with the same names for the same stacks. */
export interface PairedStacks {
  readonly deployed: readonly StackTemplate[];
  readonly next: readonly StackTemplate[];
  /** Stacks that the new app has no more; a deployment leaves them as they are. */
  readonly left: readonly string[];
}

/**
 * Finds the same stacks on both sides: by their names, or the only one on each side.
 *
 * @param only the stack that is meant, where one side is a template file and the other has several stacks
 */
export function pairStacks(
  deployed: readonly StackTemplate[],
  next: readonly StackTemplate[],
  only?: string,
): PairedStacks {
  const [was, is] = [deployed, next].map((stacks) => topmost(only === undefined ? stacks : named(only, stacks)));
  const shared = was.filter(({ name }) => is.some((other) => other.name === name));
  if (shared.length > 0) {
    const left = was.filter((stack) => !shared.includes(stack)).map(({ name }) => name);
    return { deployed: withNested(was, deployed), next: withNested(is, next), left };
  }
  if (was.length === 1 && is.length === 1) {
    return { deployed: renamed(was[0], is[0].name, deployed), next: withNested(is, next), left: [] };
  }
  throw new Error(
    `No stack is on both sides: deployed are ${namesOf(was)}, new are ${namesOf(is)}. ` +
      'Name the one that is meant with --stack.',
  );
}

/** The stack of the name; the only one, which a template file is, whatever its name. */
function named(name: string, stacks: readonly StackTemplate[]): StackTemplate[] {
  const tops = topmost(stacks);
  const found = tops.filter((stack) => stack.name === name);
  if (found.length > 0) return found;
  if (tops.length === 1) return tops;
  const [nearest] = tops.map((stack) => stack.name).sort((a, b) => distance(name, a) - distance(name, b));
  throw new Error(`There is no stack '${name}'. Did you mean '${nearest}'?`);
}

function topmost(stacks: readonly StackTemplate[]): StackTemplate[] {
  return stacks.filter(({ parent }) => parent === undefined);
}

function withNested(tops: readonly StackTemplate[], all: readonly StackTemplate[]): StackTemplate[] {
  const nested = (stack: StackTemplate): StackTemplate[] => [
    stack,
    ...all.filter(({ parent }) => parent?.stackName === stack.name).flatMap(nested),
  ];
  return tops.flatMap(nested);
}

function renamed(stack: StackTemplate, name: string, all: readonly StackTemplate[]): StackTemplate[] {
  return withNested([stack], all).map((own) => ({
    ...own,
    name: own === stack ? name : `${name}${own.name.slice(stack.name.length)}`,
    parent: own.parent && { ...own.parent, stackName: `${name}${own.parent.stackName.slice(stack.name.length)}` },
  }));
}

function namesOf(stacks: readonly StackTemplate[]): string {
  return stacks.map(({ name }) => name).join(', ');
}
