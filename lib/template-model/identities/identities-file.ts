import { IdentitiesByKey } from './identity';

/** The usual name of the file that an app commits. */
export const IDENTITIES_FILE = 'gatehouse.identities.json';

/** One thing as it is deployed. */
export interface DeployedIdentity {
  readonly type: string;
  readonly logicalId: string;
  /** The name that it must keep, for another name would make it anew. */
  readonly physicalName?: string;
  /** The path of the construct that it is now, written by hand where the natural key does not tell. */
  readonly construct?: string;
}

/** What is deployed of one stack. */
export interface DeployedStack {
  readonly identities: { readonly [key: string]: DeployedIdentity };
  /** Keys of what may go, written by hand. */
  readonly release?: readonly string[];
}

/** Stacks by name; a stack that is nested in another one by the name of that one, a slash, and its logical id there. */
export interface DeployedStacks {
  readonly stacks: { readonly [stackName: string]: DeployedStack };
}

/** A stack as its template says, with what was written by hand in the file that knew it before. */
export function deployedStackOf(identities: IdentitiesByKey, before?: DeployedStack): DeployedStack {
  const known = new Map(Object.values(before?.identities ?? {}).map((thing) => [thing.logicalId, thing.construct]));
  const entries = [...identities].map(([key, { logicalId, physicalName, type }]) => {
    const construct = known.get(logicalId);
    return [key, { type, logicalId, ...(physicalName && { physicalName }), ...(construct && { construct }) }] as const;
  });
  return { identities: Object.fromEntries(entries), ...(before?.release && { release: before.release }) };
}

/** What a text says of stacks, and what keeps it from being a file of identities. */
export function readIdentities(text: string): {
  readonly deployed: DeployedStacks;
  readonly faults: readonly string[];
} {
  const parsed: unknown = parsedOrUndefined(text);
  if (parsed === undefined) return { deployed: { stacks: {} }, faults: ['it is no JSON'] };
  const stacks = mapOf((parsed as Partial<DeployedStacks> | null)?.stacks);
  if (!stacks) return { deployed: { stacks: {} }, faults: ["it has no map 'stacks'"] };
  const faults = Object.entries(stacks).flatMap(([name, stack]) => faultsOf(name, stack));
  return { deployed: faults.length > 0 ? { stacks: {} } : (parsed as DeployedStacks), faults };
}

function faultsOf(name: string, stack: unknown): string[] {
  const { identities, release = [] } = (mapOf(stack) ?? {}) as { identities?: unknown; release?: unknown };
  const things = mapOf(identities);
  if (!things) return [`stack '${name}' has no map 'identities'`];
  const isList = Array.isArray(release) && release.every((key) => typeof key === 'string');
  return [
    ...(isList ? [] : [`'release' of stack '${name}' is no list of keys`]),
    ...Object.entries(things).flatMap(([key, thing]) => {
      const { type, logicalId, physicalName = '', construct = '' } = (mapOf(thing) ?? {}) as Partial<DeployedIdentity>;
      const isWhole = [type, logicalId, physicalName, construct].every((value) => typeof value === 'string');
      return isWhole ? [] : [`'${key}' of stack '${name}' has no type and logicalId, or something that is no text`];
    }),
  ];
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mapOf(value: unknown): { readonly [name: string]: unknown } | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as { readonly [name: string]: unknown }) : undefined;
}

/** The text of the file: one line for each thing, sorted, so that a change of one is a change of one line. */
export function identitiesText({ stacks }: DeployedStacks): string {
  const written = sorted(stacks).map(([name, { identities, release }]) => {
    const things = sorted(identities).map(([key, thing]) => `        ${JSON.stringify(key)}: ${onOneLine(thing)}`);
    const released = release ? `,\n      "release": ${onOneLine(release)}` : '';
    return `    ${JSON.stringify(name)}: {\n      "identities": {${block(things, '      ')}}${released}\n    }`;
  });
  return `{\n  "stacks": {${block(written, '  ')}}\n}\n`;
}

function block(lines: readonly string[], indent: string): string {
  return lines.length === 0 ? '' : `\n${lines.join(',\n')}\n${indent}`;
}

/** JSON with the spaces that people write. */
function onOneLine(value: object): string {
  const text = JSON.stringify(value, undefined, 1).replace(/\n */g, ' ');
  return Array.isArray(value) ? text.replace(/^\[ /, '[').replace(/ \]$/, ']') : text;
}

function sorted<Value>(map: { readonly [key: string]: Value }): [string, Value][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
