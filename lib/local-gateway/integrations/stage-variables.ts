/** Fills in the stage variables of a URI; one that the stage does not have is empty. */
export function withStageVariables(text: string, variables: { readonly [name: string]: string }): string {
  return text.replaceAll(/\$\{stageVariables\.(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(variables, name) ? variables[name] : '',
  );
}
