import { StackTemplate } from '../../cloud-assembly/read-assembly';
import {
  DeployedStack,
  DeployedStacks,
  deployedStackOf,
  identitiesText,
} from '../../template-model/identities/identities-file';
import { identitiesIn } from '../../template-model/identities/identities-in';
import { TemplateModel } from '../../template-model/template-model';

export interface WrittenIdentities {
  readonly text: string;
  readonly count: number;
  /** Keys that only a logical id tells from another. */
  readonly ambiguous: readonly string[];
}

/**
 * The file of identities of what is deployed.
 *
 * @param only the stack of the name, or the name of the only one, which a template file does not say
 * @param known the text of the file that is there: of other stacks, and with what was written by hand
 */
export function writtenIdentities(
  stacks: readonly StackTemplate[],
  only: string | undefined,
  known: string | undefined,
): WrittenIdentities {
  const before: DeployedStacks = known === undefined ? { stacks: {} } : JSON.parse(known);
  const ambiguous: string[] = [];
  const named = namedStacks(stacks, only);
  const entries = named.map((stack): [string, DeployedStack] => {
    const name = nameInFile(stack, named);
    const keys = Object.entries(before.stacks[name]?.identities ?? {}).map(
      ([key, { logicalId }]) => [logicalId, key] as const,
    );
    const identities = identitiesIn(TemplateModel.fromTemplate(stack.template), new Map(keys));
    const file = deployedStackOf(identities, before.stacks[name]);
    for (const [key, { construct }] of Object.entries(file.identities)) {
      if (identities.get(key)?.isAmbiguous && construct === undefined) ambiguous.push(key);
    }
    return [name, file];
  });
  const written = entries.filter(([, { identities }]) => Object.keys(identities).length > 0);
  return {
    text: identitiesText({ stacks: { ...before.stacks, ...Object.fromEntries(written) } }),
    count: written.reduce((sum, [, { identities }]) => sum + Object.keys(identities).length, 0),
    ambiguous,
  };
}

function namedStacks(stacks: readonly StackTemplate[], only: string | undefined): readonly StackTemplate[] {
  if (only === undefined) return stacks;
  if (stacks.length === 1) return [{ ...stacks[0], name: only }];
  const found = stacks.filter(({ name, parent }) => name === only || parent?.stackName === only);
  if (found.length === 0)
    throw new Error(`There is no stack '${only}'; there are ${stacks.map(({ name }) => name).join(', ')}.`);
  return found;
}

/** A nested stack by the name of that around it, a slash, and its logical id there. */
function nameInFile({ name, parent }: StackTemplate, all: readonly StackTemplate[]): string {
  if (!parent) return name;
  const outer = all.find((stack) => stack.name === parent.stackName);
  return `${outer ? nameInFile(outer, all) : parent.stackName}/${parent.logicalId}`;
}
