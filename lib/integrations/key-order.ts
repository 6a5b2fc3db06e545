/** A map with its keys in order, so that a template does not depend on the order in which a program gave them. */
export function inKeyOrder<Value>(map: { readonly [key: string]: Value }): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON that is the same for the same value, whatever the order of keys within it. */
export function jsonInKeyOrder(value: unknown): string {
  const ordered = (_key: string, nested: unknown) =>
    typeof nested === 'object' && nested !== null && !Array.isArray(nested) ? inKeyOrder({ ...nested }) : nested;
  return JSON.stringify(value, ordered) ?? '';
}
