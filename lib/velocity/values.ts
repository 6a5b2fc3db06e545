import { Double, isNumeric, numeric } from './numbers';

/** A list; one that was read from JSON prints as JSON, one that a template made prints as Java's lists do. */
export class List {
  constructor(
    readonly items: unknown[],
    readonly isJson = false,
  ) {}
}

/** What a program offers to templates. It answers `undefined` for whatever it does not have. */
export interface HostObject {
  property(name: string): unknown;
  method(name: string, args: readonly unknown[]): unknown;
  /** How it prints. */
  toString(): string;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'property' in value && 'method' in value;
}

/** Plain data as templates hold it: maps, lists that print as JSON, numbers of their kinds. */
export function fromData(data: unknown): unknown {
  if (typeof data === 'number') return numeric(data);
  if (data === undefined) return null;
  if (typeof data !== 'object' || data === null || data instanceof Double) return data;
  if (data instanceof Map || data instanceof List) return data;
  if (Array.isArray(data)) return new List(data.map(fromData), true);
  return new Map(Object.entries(data).map(([name, value]) => [name, fromData(value)]));
}

/** Plain data again, for programs. */
export function toData(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, nested]) => [toText(name), toData(nested)]));
  }
  if (value instanceof List) return value.items.map(toData);
  if (value instanceof Double) return value.value;
  return value;
}

/** What Java's `toString` answers. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Map)
    return `{${[...value].map(([key, nested]) => `${toText(key)}=${toText(nested)}`).join(', ')}}`;
  if (value instanceof List) return value.isJson ? toJson(value) : `[${value.items.map(toText).join(', ')}]`;
  return String(value);
}

/** A value as compact JSON. */
export function toJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Map) {
    return `{${[...value].map(([key, nested]) => `${JSON.stringify(toText(key))}:${toJson(nested)}`).join(',')}}`;
  }
  if (value instanceof List) return `[${value.items.map(toJson).join(',')}]`;
  return typeof value === 'boolean' || isNumeric(value) ? String(value) : JSON.stringify(toText(value));
}
