import { join } from 'node:path';
import { IPolicyValidationContext, NestedStack, Stage } from 'aws-cdk-lib';

/** The templates under validation, and those of the stacks nested in them, which the CDK does not list. */
export function templateFilesOf(context: IPolicyValidationContext): string[] {
  const files = new Set(context.templatePaths);
  for (const construct of context.appConstruct.node.findAll()) {
    if (!NestedStack.isNestedStack(construct)) continue;
    const directory = Stage.of(construct)?.outdir ?? '';
    const parent = construct.nestedStackParent;
    if (parent && files.has(join(directory, parent.templateFile))) files.add(join(directory, construct.templateFile));
  }
  return [...files];
}
