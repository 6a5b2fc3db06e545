/** What a path leads to, with the values of its variables as they are sent. */
export interface RouteMatch<T> {
  readonly target: T;
  readonly pathParameters: ReadonlyMap<string, string>;
}

class Node<T> {
  readonly literals = new Map<string, Node<T>>();
  readonly variables = new Map<string, Node<T>>();
  /** What takes the rest of the path, by the variable's name. */
  readonly greedy = new Map<string, Map<string, T>>();
  readonly targets = new Map<string, T>();
}

/** Finds the target of a verb and a path: literal parts go before variables, and those before the rest of the path. */
export class RouteTree<T> {
  /** All targets, in the order that they were added. */
  readonly targets: T[] = [];
  private readonly root = new Node<T>();

  constructor(private readonly options: { readonly keepsSlashes?: boolean } = {}) {}

  add(verb: string, path: string, target: T): void {
    this.targets.push(target);
    let node = this.root;
    for (const part of this.partsOf(path)) {
      const [, name, plus] = part.match(/^\{([^{}+]+)(\+?)\}$/) ?? [];
      if (plus) {
        const targets = node.greedy.get(name) ?? new Map<string, T>();
        node.greedy.set(name, targets.set(verb, target));
        return;
      }
      const children = name === undefined ? node.literals : node.variables;
      const key = name ?? part;
      const child = children.get(key) ?? new Node<T>();
      children.set(key, child);
      node = child;
    }
    node.targets.set(verb, target);
  }

  /** Slashes at the start and at the end do not count, unless they are to be kept. */
  find(verb: string, path: string): RouteMatch<T> | undefined {
    const trimmed = path.replace(this.options.keepsSlashes ? /^\// : /^\/+|\/+$/g, '');
    return find(this.root, verb, trimmed === '' ? [] : trimmed.split('/'), []);
  }

  private partsOf(path: string): string[] {
    if (!this.options.keepsSlashes) return path.split('/').filter((part) => part !== '');
    const trimmed = path.replace(/^\//, '');
    return trimmed === '' ? [] : trimmed.split('/');
  }
}

function find<T>(
  node: Node<T>,
  verb: string,
  parts: readonly string[],
  parameters: readonly (readonly [string, string])[],
): RouteMatch<T> | undefined {
  if (parts.length === 0) {
    const target = targetOf(node.targets, verb);
    return target && { target, pathParameters: new Map(parameters) };
  }
  const [part, ...rest] = parts;
  const literal = node.literals.get(part);
  const found = literal && find(literal, verb, rest, parameters);
  if (found) return found;
  for (const [name, child] of part === '' ? [] : node.variables) {
    const found = find(child, verb, rest, [...parameters, [name, part]]);
    if (found) return found;
  }
  for (const [name, targets] of node.greedy) {
    const target = targetOf(targets, verb);
    if (target) return { target, pathParameters: new Map([...parameters, [name, parts.join('/')]]) };
  }
  return undefined;
}

function targetOf<T>(targets: ReadonlyMap<string, T>, verb: string): T | undefined {
  return targets.get(verb) ?? targets.get('ANY');
}
