import { Properties } from '../properties';
import { Unresolved } from '../unresolved';

/** Names of a document's extensions in CloudFormation's words; most differ in their first letter only. */
export function translate(
  written: Properties,
  names: { readonly [name: string]: string } = {},
): { [name: string]: unknown } {
  const entries = written
    .names()
    .map((name) => [Object.hasOwn(names, name) ? names[name] : capitalized(name), written.raw(name)]);
  return Object.fromEntries(entries);
}

/** What is written in either case in a document is written in capitals in CloudFormation. */
export function inCapitals(value: unknown): unknown {
  return typeof value === 'string' ? value.toUpperCase() : value;
}

/** An id that the import makes for what a document names. */
export function importedId(name: string): Unresolved {
  return new Unresolved(name, `\${${name}}`);
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
