/** What is there of a part of a document. */
export function written<Part extends object>(part: Part): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
