import { Unresolved } from './unresolved';

/**
 * Typed reading of a resource's properties. Every getter answers `undefined` for what is absent, unresolved, or of
 * another type, so that a rule built on them judges literal values only.
 */
export class Properties {
  constructor(private readonly values: { readonly [name: string]: unknown } = {}) {}

  /** The same properties, with a value for those that are not written. */
  withDefaults(defaults: { readonly [name: string]: unknown }): Properties {
    return new Properties({ ...defaults, ...this.toObject() });
  }

  /** The written properties as a plain object. */
  toObject(): { [name: string]: unknown } {
    return Object.fromEntries(this.names().map((name) => [name, this.values[name]]));
  }

  /** Names of all properties that are written, with a literal value or not. */
  names(): string[] {
    return Object.keys(this.values).filter((name) => this.values[name] !== undefined);
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  isUnresolved(name: string): boolean {
    return this.raw(name) instanceof Unresolved;
  }

  /** The value as the template has it: a literal, an `Unresolved`, or `undefined`. */
  raw(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  string(name: string): string | undefined {
    const value = this.raw(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A literal string, or the text of an unresolved one with its `${…}` placeholders left in. */
  text(name: string): string | undefined {
    const value = this.raw(name);
    return value instanceof Unresolved ? value.text : this.string(name);
  }

  /** CloudFormation takes numbers as strings too. */
  number(name: string): number | undefined {
    const value = this.raw(name);
    if (typeof value === 'number') return value;
    return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : undefined;
  }

  /** CloudFormation takes booleans as strings too. */
  boolean(name: string): boolean | undefined {
    const value = this.raw(name);
    if (typeof value === 'boolean') return value;
    return value === 'true' || value === 'false' ? value === 'true' : undefined;
  }

  /** A literal list; its elements may be unresolved. */
  list(name: string): readonly unknown[] | undefined {
    const value = this.raw(name);
    return Array.isArray(value) ? value : undefined;
  }

  /** The literal strings of a list. */
  strings(name: string): string[] {
    return (this.list(name) ?? []).filter((value): value is string => typeof value === 'string');
  }

  /** A nested object; empty when absent or unresolved. */
  map(name: string): Properties {
    return Properties.of(this.raw(name));
  }

  /** The objects of a list. */
  maps(name: string): Properties[] {
    return (this.list(name) ?? []).map((value) => Properties.of(value));
  }

  /** The properties of an object; none for a value that is no literal object. */
  static of(value: unknown): Properties {
    const isObject =
      typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unresolved);
    return new Properties(isObject ? (value as { [name: string]: unknown }) : {});
  }
}
