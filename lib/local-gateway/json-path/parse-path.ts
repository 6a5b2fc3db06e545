/** One step of a path: the children that it goes to from each value. */
export type PathStep =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from?: number; readonly to?: number; readonly step: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'descend' }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'function'; readonly name: string };

/** A condition on the members of a list, as data: nothing of it is ever run as code. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly operand: Filter }
  | { readonly kind: 'exists'; readonly path: readonly PathStep[] }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Operand; readonly right: Operand };

export type Operand =
  | { readonly kind: 'path'; readonly path: readonly PathStep[] }
  | { readonly kind: 'literal'; readonly value: unknown };

export class JsonPathError extends Error {}

/** Reads a JSONPath of the dialect of Jayway JsonPath, which the service uses. */
export function parsePath(path: string): PathStep[] {
  const reader = new PathReader(path.trim());
  const steps = reader.whole();
  return steps;
}

/** Conditions within conditions. */
const DEEPEST = 50;

class PathReader {
  private place = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): PathStep[] {
    // A path without its root is read from the root.
    if (!this.take('$')) this.take('@');
    if (this.place === 0 && !/^[.[]/.test(this.text)) this.place = -1;
    const steps = this.place === -1 ? this.fromName() : this.steps();
    if (this.place < this.text.length) throw this.error();
    return steps;
  }

  private fromName(): PathStep[] {
    this.place = 0;
    const name = this.match(/[^.[\]()]+/y);
    if (!name) throw this.error();
    return [{ kind: 'names', names: [name[0]] }, ...this.steps()];
  }

  private steps(): PathStep[] {
    const steps: PathStep[] = [];
    for (;;) {
      if (this.take('..')) {
        steps.push({ kind: 'descend' });
        if (!this.startsWith('[')) steps.push(this.named());
      } else if (this.take('.')) {
        steps.push(this.named());
      } else if (this.take('[')) {
        steps.push(this.bracketed());
        this.match(/\s*/y);
        if (!this.take(']')) throw this.error();
      } else {
        return steps;
      }
    }
  }

  private named(): PathStep {
    if (this.take('*')) return { kind: 'all' };
    const name = this.match(/[^\s.[\]()=!<>&|,*]+/y);
    if (!name) throw this.error();
    if (this.take('()')) return { kind: 'function', name: name[0] };
    return { kind: 'names', names: [name[0]] };
  }

  private bracketed(): PathStep {
    this.match(/\s*/y);
    if (this.take('*')) return { kind: 'all' };
    if (this.take('?')) return this.filtered();
    const name = this.quoted();
    if (name !== undefined) return { kind: 'names', names: [name, ...this.others(() => this.quoted())] };
    const slice = this.match(/(-?\d+)?\s*:\s*(-?\d+)?(?:\s*:\s*(\d+))?/y);
    if (slice) {
      const [from, to, step] = slice.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
      return { kind: 'slice', from, to, step: step ?? 1 };
    }
    const index = this.number();
    if (index === undefined) throw this.error();
    return { kind: 'indexes', indexes: [index, ...this.others(() => this.number())] };
  }

  private others<T>(read: () => T | undefined): T[] {
    const found: T[] = [];
    while (this.match(/\s*,\s*/y)) {
      const next = read();
      if (next === undefined) throw this.error();
      found.push(next);
    }
    return found;
  }

  private filtered(): PathStep {
    this.match(/\s*/y);
    if (!this.take('(')) throw this.error();
    const filter = this.or();
    this.match(/\s*/y);
    if (!this.take(')')) throw this.error();
    return { kind: 'filter', filter };
  }

  private or(): Filter {
    let left = this.and();
    while (this.match(/\s*\|\|/y)) left = { kind: 'or', left, right: this.and() };
    return left;
  }

  private and(): Filter {
    let left = this.condition();
    while (this.match(/\s*&&/y)) left = { kind: 'and', left, right: this.condition() };
    return left;
  }

  private condition(): Filter {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.error();
    const found = this.oneCondition();
    this.depth -= 1;
    return found;
  }

  private oneCondition(): Filter {
    this.match(/\s*/y);
    if (this.take('!')) return { kind: 'not', operand: this.condition() };
    if (this.take('(')) {
      const inner = this.or();
      this.match(/\s*/y);
      if (!this.take(')')) throw this.error();
      return inner;
    }
    const left = this.operand();
    const operator = this.match(/\s*(==|!=|<=|>=|<|>|in\b|nin\b|contains\b|size\b|empty\b)\s*/y)?.[1];
    if (operator !== undefined) return { kind: 'compare', operator, left, right: this.operand() };
    if (left.kind !== 'path') throw this.error();
    return { kind: 'exists', path: left.path };
  }

  private operand(): Operand {
    this.match(/\s*/y);
    if (this.take('@') || this.take('$')) return { kind: 'path', path: this.steps() };
    const text = this.quoted();
    if (text !== undefined) return { kind: 'literal', value: text };
    const literal = this.match(/-?\d+(?:\.\d+)?|true|false|null|\[[^\]]*\]/y);
    if (!literal) throw this.error();
    try {
      return { kind: 'literal', value: JSON.parse(literal[0].replaceAll("'", '"')) };
    } catch {
      throw this.error();
    }
  }

  private quoted(): string | undefined {
    const found = this.match(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y);
    return found && (found[1] ?? found[2]).replaceAll(/\\(.)/g, '$1');
  }

  private number(): number | undefined {
    const found = this.match(/-?\d+/y);
    return found && Number(found[0]);
  }

  private startsWith(text: string): boolean {
    return this.text.startsWith(text, this.place);
  }

  private take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.place += text.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.place += found[0].length;
    return found;
  }

  private error(): JsonPathError {
    return new JsonPathError(`'${this.text}' is no JSONPath from character ${this.place + 1} on`);
  }
}
