import { mergeStacks } from '../../cloud-assembly/merge-stacks';
import { StackTemplate } from '../../cloud-assembly/read-assembly';
import { stackGroups } from '../../cloud-assembly/stack-groups';
import { Properties } from '../../template-model/properties';
import { TemplateModel } from '../../template-model/template-model';
import { TemplateValues } from '../template-values/template-values';

/** A stack, with its values as far as they can be known here. */
export interface LoadedStack {
  readonly name: string;
  /** The names of all stacks that were read as this one. */
  readonly names: readonly string[];
  readonly directory?: string;
  readonly assets?: ReadonlyMap<string, string>;
  readonly model: TemplateModel;
  readonly values: TemplateValues;
}

export interface LoadingOptions {
  readonly parameters?: { readonly [name: string]: string };
  readonly context?: { readonly [name: string]: string };
  readonly region?: string;
  readonly accountId?: string;
}

/** Loads stacks that may use each other's outputs. */
export function loadStacks(stacks: readonly StackTemplate[], options: LoadingOptions): LoadedStack[] {
  const outputs = new Map<string, () => unknown>();
  return stackGroups(stacks).map((group) => {
    const stack = mergeStacks(group);
    const values = new TemplateValues(stack.template, {
      region: stack.region ?? options.region ?? 'us-east-1',
      accountId: stack.accountId ?? options.accountId ?? '123456789012',
      stackName: stack.name,
      parameters: options.parameters ?? {},
      context: options.context ?? {},
      exports: outputs,
    });
    addOutputs(stack, values, outputs);
    const { name, directory, assets, mergedNames, template } = stack;
    return {
      name,
      names: mergedNames ?? [name],
      directory,
      assets,
      model: TemplateModel.fromTemplate(template),
      values,
    };
  });
}

/** Outputs are found by the name that they are exported under, and by stack and name. */
function addOutputs({ name, template }: StackTemplate, values: TemplateValues, outputs: Map<string, () => unknown>) {
  const written = Properties.of(template).map('Outputs');
  for (const output of written.names()) {
    const read = () => values.resolve(written.map(output).raw('Value'));
    outputs.set(`${name}.${output}`, read);
    const exportName = values.resolve(written.map(output).map('Export').raw('Name'));
    if (typeof exportName === 'string') outputs.set(exportName, read);
  }
}
