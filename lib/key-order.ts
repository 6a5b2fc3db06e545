/**
 * A value with the keys of its plain objects sorted, however deep. Not every language keeps the order of a map, so what a template or
 * a text is made of comes through here. Lists keep their order, and tokens and objects of classes stay as they are.
 */
export function inKeyOrder<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(inKeyOrder) as Value;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, inKeyOrder(field)])) as Value;
}

/** JSON that is the same for the same value, whatever the order of keys within it. */
export function jsonInKeyOrder(value: unknown): string {
  const ordered = (_key: string, nested: unknown) =>
    typeof nested === 'object' && nested !== null && !Array.isArray(nested) ? inKeyOrder({ ...nested }) : nested;
  return JSON.stringify(value, ordered) ?? '';
}
