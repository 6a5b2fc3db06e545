import { ANY_METHOD } from '../template-model/open-api/document';

export type Operation = { readonly [name: string]: unknown };

/** Every method that a route of `ANY` stands for. */
const VERBS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'];

/** The operations of a document by path and method, in order. */
export class WrittenPaths {
  private readonly paths = new Map<string, Map<string, Operation>>();

  /** @param extensions whether API Gateway's own words stand in the document */
  constructor(private readonly extensions: boolean) {}

  add(verb: string, path: string, operation: Operation): void {
    const operations = this.paths.get(path) ?? new Map<string, Operation>();
    this.paths.set(path, operations.set(verb, operation));
  }

  get all(): { readonly [path: string]: { readonly [verb: string]: Operation } } {
    const inOrder = [...this.paths].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(inOrder.map(([path, operations]) => [this.pathOf(path), this.itemOf(operations)]));
  }

  private itemOf(operations: Map<string, Operation>): { readonly [verb: string]: Operation } {
    const any = operations.get('ANY');
    const own = [...operations].filter(([verb]) => verb !== 'ANY');
    const item = Object.fromEntries(own.map(([verb, operation]) => [verb.toLowerCase(), operation]));
    if (!any) return sorted(item);
    return sorted(this.extensions ? { ...item, [ANY_METHOD]: any } : { ...everyVerb(any), ...item });
  }

  /** The plus sign of a greedy variable is API Gateway's own. */
  private pathOf(path: string): string {
    return this.extensions ? path : path.replace('+}', '}');
  }
}

function everyVerb(operation: Operation): { [verb: string]: Operation } {
  const { operationId } = operation;
  const named = (verb: string) => (operationId === undefined ? {} : { operationId: `${operationId}_${verb}` });
  return Object.fromEntries(VERBS.map((verb) => [verb, { ...operation, ...named(verb) }]));
}

function sorted(item: { readonly [verb: string]: Operation }): { [verb: string]: Operation } {
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}
