/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
  const [, ...steps] = pointer.split('/');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The steps of a local `$ref`: a pointer in an address, where characters may be escaped. */
export function stepsOfReference(reference: string): string[] {
  try {
    return stepsOf(decodeURIComponent(reference));
  } catch {
    return stepsOf(reference);
  }
}

/** The pointer to what stands below another. */
export function pointerTo(parent: string, ...steps: readonly (string | number)[]): string {
  return [parent, ...steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
