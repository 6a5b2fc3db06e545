import { Double, numeric } from './numbers';

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
