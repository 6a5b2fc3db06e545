/** The parts of a JSON pointer, or of the path of a patch. */
export function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function valueAt(root: any, pointer: string): unknown {
  return partsOf(pointer).reduce((value, part) => value?.[part], root);
}

/** Puts a value where a pointer leads; what is not on the way is passed over. */
export function setAt(root: any, pointer: string, change: (value: unknown) => unknown): void {
  const parts = partsOf(pointer);
  const parent = parts.slice(0, -1).reduce((value, part) => value?.[part], root);
  const last = parts[parts.length - 1];
  if (typeof parent === 'object' && parent !== null && last in parent) parent[last] = change(parent[last]);
}
