import { intrinsicOf } from '../template-model/intrinsics';
import { Properties } from '../template-model/properties';
import { StackTemplate } from './read-assembly';

/** By these, a part of an API names the API. */
const OWNERS = ['RestApiId', 'ApiId'] as const;

/**
 * Stacks that have to be read as one: nested stacks with what they are nested in, and stacks that add parts, such as stages or
 * routes, to an API of another stack. The stack that others lean on comes first.
 */
export function stackGroups(stacks: readonly StackTemplate[]): StackTemplate[][] {
  const groupOf = new Map(stacks.map((stack) => [stack, [stack]]));
  const join = (first: StackTemplate | undefined, second: StackTemplate) => {
    const into = first && groupOf.get(first);
    const from = groupOf.get(second);
    if (!into || !from || into === from) return;
    into.push(...from);
    for (const stack of from) groupOf.set(stack, into);
  };
  const exporters = new Map(stacks.flatMap((stack) => exportNamesOf(stack).map((name) => [name, stack] as const)));
  for (const stack of stacks) {
    join(
      stacks.find(({ name }) => name === stack.parent?.stackName),
      stack,
    );
    for (const name of namesOfForeignApis(stack)) {
      const exporter = exporters.get(name);
      if (exporter?.region === stack.region && exporter?.accountId === stack.accountId) join(exporter, stack);
    }
  }
  return [...new Set(groupOf.values())];
}

function exportNamesOf({ name: stackName, template }: StackTemplate): string[] {
  const outputs = Properties.of(template).map('Outputs');
  return outputs.names().flatMap((output) => {
    const exported = outputs.map(output).map('Export').raw('Name');
    return typeof exported === 'string' ? [exported, `${stackName}.${output}`] : [`${stackName}.${output}`];
  });
}

function namesOfForeignApis({ template }: StackTemplate): string[] {
  const resources = Properties.of(template).map('Resources');
  return resources.names().flatMap((logicalId) => {
    const resource = resources.map(logicalId);
    if (!/^AWS::ApiGateway(?:V2)?::/.test(resource.string('Type') ?? '')) return [];
    return OWNERS.flatMap((owner) => importedName(resource.map('Properties').raw(owner)) ?? []);
  });
}

/** The name that an import asks for, where it is written out. */
export function importedName(value: unknown): string | undefined {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name === 'Fn::ImportValue' && typeof intrinsic.argument === 'string') return intrinsic.argument;
  if (intrinsic?.name !== 'Fn::GetStackOutput') return undefined;
  const output = Properties.of(intrinsic.argument);
  return `${output.string('StackName')}.${output.string('OutputName')}`;
}
