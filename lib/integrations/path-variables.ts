/** The variables of a route's path that an address or a key names in braces. References of the CDK and stage variables are none. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<!\$)\{([^{}/?]+)\}/g)].map(([, name]) => name))];
}

/** How a REST API fills them in. */
export function filledIn(names: readonly string[]): { [target: string]: string } {
  return Object.fromEntries(names.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]));
}
