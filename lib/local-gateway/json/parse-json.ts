import { Double, integer } from '../../velocity/numbers';
import { fromData, List } from '../../velocity/values';

/** Where plain numbers would lose what Java keeps: fractions, exponents, many digits. */
const SPECIAL_NUMBER = /\d[.eE]|\d{16}/;

/** Reads JSON into the values of templates, with numbers as they are written; `undefined` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return SPECIAL_NUMBER.test(text) ? new JsonReader(text, false).whole() : fromData(data);
  } catch {
    return undefined;
  }
}

/** Reads JSON whose names and texts may lack their quotes or have single ones; `undefined` where it is not even that. */
export function parseLenientJson(text: string): unknown {
  const strict = parseJson(text);
  if (strict !== undefined) return strict;
  try {
    return new JsonReader(text, true).whole();
  } catch {
    return undefined;
  }
}

class JsonReader {
  private place = 0;

  constructor(
    private readonly text: string,
    private readonly isLenient: boolean,
  ) {}

  whole(): unknown {
    const value = this.value();
    this.match(/\s*/y);
    if (this.place < this.text.length) throw new SyntaxError('more after the end');
    return value;
  }

  private value(): unknown {
    this.match(/\s*/y);
    if (this.take('{')) return this.map();
    if (this.take('[')) return this.list();
    const text = this.quoted();
    if (text !== undefined) return text;
    const number = this.match(/-?\d+(\.\d+)?([eE][+-]?\d+)?/y);
    if (number) return number[1] || number[2] ? new Double(Number(number[0])) : integer(BigInt(number[0]));
    const word = this.match(/(?:true|false|null)\b/y);
    if (word) return word[0] === 'null' ? null : word[0] === 'true';
    if (!this.isLenient) throw new SyntaxError('a value is missing');
    return this.match(/[^\s,:{}[\]"']+/y)?.[0] ?? this.missing();
  }

  /** A value may be left out before the next member. */
  private missing(): null {
    if (!/[,}\]]/.test(this.text[this.place] ?? '')) throw new SyntaxError('a value is missing');
    return null;
  }

  private map(): Map<string, unknown> {
    const map = new Map<string, unknown>();
    while (!this.isClosed('}', map.size)) {
      const name = this.quoted() ?? (this.isLenient ? this.match(/[\w$]+/y)?.[0] : undefined);
      if (name === undefined) throw new SyntaxError('a name is missing');
      this.match(/\s*/y);
      if (!this.take(':')) throw new SyntaxError("':' is missing");
      map.set(name, this.value());
    }
    return map;
  }

  private list(): List {
    const items: unknown[] = [];
    while (!this.isClosed(']', items.length)) items.push(this.value());
    return new List(items, true);
  }

  /** Moves over the closing sign, or over the comma before the next member. */
  private isClosed(sign: string, members: number): boolean {
    this.match(/\s*/y);
    if (this.take(sign)) return true;
    if (members > 0 && !this.take(',')) throw new SyntaxError("',' is missing");
    this.match(/\s*/y);
    return this.isLenient && this.take(sign);
  }

  private quoted(): string | undefined {
    const double = this.match(/"(?:[^"\\]|\\.)*"/y);
    if (double) return JSON.parse(double[0]) as string;
    const single = this.isLenient ? this.match(/'((?:[^'\\]|\\.)*)'/y) : undefined;
    return single && (JSON.parse(`"${single[1].replaceAll('"', '\\"').replaceAll("\\'", "'")}"`) as string);
  }

  private take(sign: string): boolean {
    if (this.text[this.place] !== sign) return false;
    this.place += 1;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.place += found[0].length;
    return found;
  }
}
