import { isNumeric } from './numbers';
import { List } from './values';
import { VelocityError } from './velocity-error';

const MOST_VALUES = 1_000_000;
const MOST_TEXT = 50_000_000;
const DEEPEST = 500;

/** What Java's `toString` answers. */
export function toText(value: unknown): string {
  return isNested(value) ? new Printing().text(value) : plainText(value);
}

/** A value as compact JSON. */
export function toJson(value: unknown): string {
  return isNested(value) ? new Printing().json(value) : plainJson(value);
}

/** Prints one value. A value may hold itself, or others many times over, so that what it prints has no end. */
class Printing {
  private values = 0;
  private length = 0;
  private depth = 0;

  text(value: unknown): string {
    if (!isNested(value)) return this.spend(plainText(value));
    return this.nested(() => {
      if (value instanceof Map) {
        return `{${[...value].map(([key, nested]) => `${this.text(key)}=${this.text(nested)}`).join(', ')}}`;
      }
      return value.isJson ? this.json(value) : `[${value.items.map((item) => this.text(item)).join(', ')}]`;
    });
  }

  json(value: unknown): string {
    if (!isNested(value)) return this.spend(plainJson(value));
    return this.nested(() => {
      if (value instanceof List) return `[${value.items.map((item) => this.json(item)).join(',')}]`;
      return `{${[...value].map(([key, nested]) => `${JSON.stringify(this.text(key))}:${this.json(nested)}`).join(',')}}`;
    });
  }

  private nested(print: () => string): string {
    this.depth += 1;
    this.values += 1;
    if (this.depth > DEEPEST) throw new VelocityError('a value is nested too deep');
    const text = print();
    this.depth -= 1;
    return text;
  }

  private spend(text: string): string {
    this.values += 1;
    this.length += text.length;
    if (this.values > MOST_VALUES || this.length > MOST_TEXT) throw new VelocityError('a value is too large');
    return text;
  }
}

function isNested(value: unknown): value is Map<unknown, unknown> | List {
  return value instanceof Map || value instanceof List;
}

function plainText(value: unknown): string {
  return value === null || value === undefined ? 'null' : String(value);
}

function plainJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'boolean' || isNumeric(value) ? String(value) : JSON.stringify(plainText(value));
}
