/** Headers in their order and spelling; names are compared without regard to case. */
export class HeaderList {
  /** From a plain object whose values may be lists. */
  static of(headers: { readonly [name: string]: string | readonly string[] } = {}): HeaderList {
    const list = new HeaderList();
    for (const [name, values] of Object.entries(headers)) {
      for (const value of typeof values === 'string' ? [values] : values) list.add(name, value);
    }
    return list;
  }

  /** From Node's flat list of names and values. */
  static fromRaw(raw: readonly string[]): HeaderList {
    const list = new HeaderList();
    for (let index = 0; index + 1 < raw.length; index += 2) list.add(raw[index], raw[index + 1]);
    return list;
  }

  private entries: { name: string; lower: string; value: string }[] = [];

  add(name: string, value: string): void {
    this.entries.push({ name, lower: name.toLowerCase(), value });
  }

  /** Puts values in place of all that a name has. */
  set(name: string, ...values: readonly string[]): void {
    this.delete(name);
    for (const value of values) this.add(name, value);
  }

  setDefault(name: string, value: string): void {
    if (!this.has(name)) this.add(name, value);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** The last value of a name. */
  get(name: string): string | undefined {
    const lower = name.toLowerCase();
    return this.entries.filter((entry) => entry.lower === lower).at(-1)?.value;
  }

  all(name: string): string[] {
    const lower = name.toLowerCase();
    return this.entries.filter((entry) => entry.lower === lower).map(({ value }) => value);
  }

  /** The values of a name in exactly this spelling. */
  exact(name: string): string[] {
    return this.entries.filter((entry) => entry.name === name).map(({ value }) => value);
  }

  delete(...names: readonly string[]): void {
    const gone = new Set(names.map((name) => name.toLowerCase()));
    this.entries = this.entries.filter(({ lower }) => !gone.has(lower));
  }

  /** Gives each name a new spelling, or takes it away where there is none. */
  renamed(rename: (name: string, lower: string) => string | undefined): HeaderList {
    const list = new HeaderList();
    for (const { name, lower, value } of this.entries) {
      const newName = rename(name, lower);
      if (newName !== undefined) list.add(newName, value);
    }
    return list;
  }

  copy(): HeaderList {
    return this.renamed((name) => name);
  }

  *[Symbol.iterator](): Iterator<readonly [name: string, value: string]> {
    for (const { name, value } of this.entries) yield [name, value];
  }

  /** The last value of each name. */
  single(): { [name: string]: string } {
    return Object.fromEntries(this);
  }

  /** All values of each name. */
  multi(): { [name: string]: string[] } {
    const values = new Map<string, string[]>();
    for (const { name, value } of this.entries) values.set(name, [...(values.get(name) ?? []), value]);
    return Object.fromEntries(values);
  }

  /** Node's flat list of names and values. */
  toRaw(): string[] {
    return this.entries.flatMap(({ name, value }) => [name, value]);
  }
}
