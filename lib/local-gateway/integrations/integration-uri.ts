import { withStageVariables } from './stage-variables';

/** Fills in the stage variables of a URI and, from the mapped path parameters, its variables. */
export function integrationUriOf(
  { type, uri }: { readonly type: string; readonly uri: string },
  stageVariables: { readonly [name: string]: string },
  parameters: ReadonlyMap<string, readonly string[]>,
): string {
  const filled = withStageVariables(uri, stageVariables);
  if (type === 'AWS_PROXY') return filled;
  return filled.replaceAll(/\{([^{}/]+?)\+?\}/g, (written, name: string) => parameters.get(name)?.[0] ?? written);
}
