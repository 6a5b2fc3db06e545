import { readFileSync } from 'node:fs';
import { pointerTo } from '../template-model/open-api/json-pointer';
import { parseTemplate } from '../template-model/template-text';

/** Two specifications of one API, each as an object or as the path of a file. */
export interface ComparedSpecifications {
  /** What clients were made from: the specification that was published last. */
  readonly published: object | string;
  /** What the API is now: `api.toOpenApi()`. */
  readonly current: object | string;
}

/** A change that a client of the published specification may not survive. */
export interface BreakingChange {
  /** The JSON pointer to what is changed, in the specification that has it. */
  readonly pointer: string;
  readonly text: string;
}

/**
 * What clients of a published specification may not survive: routes and responses that are gone, parameters and properties that are
 * newly required, responses that promise less, requests that may hold less, and operations that newly ask who calls. The package
 * `api-smart-diff` finds the changes: install it beside this one.
 */
export function breakingChangesIn({ current, published }: ComparedSpecifications): BreakingChange[] {
  const [before, after] = [published, current].map(documentOf);
  // The comparison writes into what it is given.
  const { diffs } = comparison()(structuredClone(before), structuredClone(after));
  const changes = diffs.filter(
    (change) => change.type === 'breaking' || BREAKING.some((isBreaking) => isBreaking(change, before)),
  );
  const found = new Map<string, BreakingChange>();
  for (const { action, description, path } of changes) {
    const pointer = pointerTo('', ...path);
    // What an operation refers to is told of where the operation has it.
    if (path[0] !== 'components') found.set(pointer, { pointer, text: description || `[${action}] ${path.at(-1)}` });
  }
  return [...found.values()].sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
}

interface Change {
  readonly type: string;
  readonly action: string;
  readonly path: readonly (string | number)[];
  readonly description?: string;
}

/** What the package takes for harmless, and clients do not. */
const BREAKING: readonly ((change: Change, before: unknown) => boolean)[] = [
  // A response without what it had.
  ({ action, path }) => action === 'remove' && path.includes('responses') && path.at(-2) === 'properties',
  ({ action, path }) => action === 'replace' && path.at(-1) === 'type',
  // A request that may hold some values only, where it could hold any.
  ({ action, path }, before) =>
    action === 'add' && path.at(-2) === 'enum' && !path.includes('responses') && !has(before, path.slice(0, -1)),
  ({ action, path }) => action === 'add' && path[0] === 'paths' && path.includes('security'),
];

function has(document: unknown, path: readonly (string | number)[]): boolean {
  const found = path.reduce<any>((part, step) => followed(part, document)?.[step], document);
  return found !== undefined;
}

function followed(part: any, document: any): any {
  if (typeof part?.$ref !== 'string') return part;
  const [, ...steps] = part.$ref.split('/');
  return steps.reduce((inner: any, step: string) => inner?.[step], document);
}

function documentOf(specification: object | string): unknown {
  if (typeof specification !== 'string') return specification;
  return parseTemplate(readFileSync(specification, 'utf8'));
}

function comparison(): (before: unknown, after: unknown) => { readonly diffs: readonly Change[] } {
  try {
    return require('api-smart-diff').compareOpenApi;
  } catch {
    throw new Error(
      "Specifications are compared by the package 'api-smart-diff': npm install --save-dev api-smart-diff",
    );
  }
}
