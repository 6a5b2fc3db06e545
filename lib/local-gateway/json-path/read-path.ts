import { areEqual } from '../../velocity/comparison';
import { compareNumbers, Double, floating, isNumeric, Numeric, numeric } from '../../velocity/numbers';
import { toText } from '../../velocity/print';
import { fromData, List } from '../../velocity/values';
import { Filter, JsonPathError, Operand, PathStep, parsePath } from './parse-path';

const known = new Map<string, readonly PathStep[]>();

/** A path can go over the same values again and again. */
const MOST_VALUES = 1_000_000;

/** One reading of a path. */
class Reading {
  private visited = 0;

  visit(values: number): void {
    this.visited += values;
    if (this.visited > MOST_VALUES) throw new JsonPathError('a path leads over too many values');
  }
}

/**
 * What a path leads to: one value where the path can lead to one alone, else a list of all. `undefined` where it leads nowhere.
 * Values are the maps and lists of templates, so that nothing but the data can be reached.
 */
export function readPath(root: unknown, path: string): unknown {
  let steps = known.get(path);
  if (!steps) {
    steps = parsePath(path);
    if (known.size < 1000) known.set(path, steps);
  }
  return follow(root, steps, new Reading());
}

function follow(from: unknown, steps: readonly PathStep[], reading: Reading): unknown {
  let values: unknown[] = [from];
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'function') return called(step.name, collected(values, steps.slice(0, index)));
    values = values.flatMap((value) => {
      const found = next(value, step, reading);
      reading.visit(found.length);
      return found;
    });
  }
  return collected(values, steps);
}

function collected(values: readonly unknown[], steps: readonly PathStep[]): unknown {
  return steps.every(isDefinite) ? values[0] : new List([...values], true);
}

function isDefinite(step: PathStep): boolean {
  if (step.kind === 'names') return step.names.length === 1;
  return step.kind === 'indexes' && step.indexes.length === 1;
}

function next(value: unknown, step: PathStep, reading: Reading): unknown[] {
  switch (step.kind) {
    case 'names':
      return named(value, step.names);
    case 'indexes':
      return value instanceof List ? step.indexes.flatMap((index) => within(value.items, index)) : [];
    case 'slice':
      return value instanceof List
        ? value.items.slice(step.from, step.to).filter((_, index) => index % step.step === 0)
        : [];
    case 'all':
      return childrenOf(value);
    case 'descend':
      return descendants(value);
    case 'filter':
      return filtered(value, step.filter, reading);
    case 'function':
      return [];
  }
}

/** Several names of one object lead to an object of them. */
function named(value: unknown, names: readonly string[]): unknown[] {
  if (!(value instanceof Map)) return [];
  const present = names.filter((name) => value.has(name));
  if (names.length === 1) return present.map((name) => value.get(name));
  return [new Map(present.map((name) => [name, value.get(name)]))];
}

function within(items: readonly unknown[], index: number): unknown[] {
  const place = index < 0 ? items.length + index : index;
  return place >= 0 && place < items.length ? [items[place]] : [];
}

function childrenOf(value: unknown): unknown[] {
  if (value instanceof List) return value.items;
  return value instanceof Map ? [...value.values()] : [];
}

/** The value itself and all maps and lists below it, each before what is in it. */
function descendants(value: unknown, found: unknown[] = []): unknown[] {
  if (!(value instanceof Map || value instanceof List)) return found;
  found.push(value);
  for (const child of childrenOf(value)) descendants(child, found);
  return found;
}

function filtered(value: unknown, filter: Filter, reading: Reading): unknown[] {
  if (value instanceof List) return value.items.filter((item) => holds(filter, item, reading));
  return value instanceof Map && holds(filter, value, reading) ? [value] : [];
}

function holds(filter: Filter, item: unknown, reading: Reading): boolean {
  switch (filter.kind) {
    case 'and':
      return holds(filter.left, item, reading) && holds(filter.right, item, reading);
    case 'or':
      return holds(filter.left, item, reading) || holds(filter.right, item, reading);
    case 'not':
      return !holds(filter.operand, item, reading);
    case 'exists':
      return follow(item, filter.path, reading) !== undefined;
    case 'compare':
      return compares(
        filter.operator,
        operandValue(filter.left, item, reading),
        operandValue(filter.right, item, reading),
      );
  }
}

function operandValue(operand: Operand, item: unknown, reading: Reading): unknown {
  return operand.kind === 'path' ? follow(item, operand.path, reading) : fromData(operand.value);
}

function compares(operator: string, left: unknown, right: unknown): boolean {
  switch (operator) {
    case '==':
      return equals(left, right);
    case '!=':
      return !equals(left, right);
    case 'in':
      return right instanceof List && right.items.some((item) => equals(left, item));
    case 'nin':
      return !(right instanceof List && right.items.some((item) => equals(left, item)));
    case 'contains':
      return left instanceof List
        ? left.items.some((item) => equals(item, right))
        : typeof left === 'string' && left.includes(toText(right));
    case 'size':
      return sizeOf(left) === right;
    case 'empty':
      return (sizeOf(left) === 0) === right;
    default:
      return isOrdered(operator, left, right);
  }
}

function equals(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  if (left === null || right === null) return left === right;
  return areEqual(left, right);
}

function isOrdered(operator: string, left: unknown, right: unknown): boolean {
  const areNumbers = isNumeric(left) && isNumeric(right);
  if (!areNumbers && (typeof left !== 'string' || typeof right !== 'string')) return false;
  const order = areNumbers
    ? compareNumbers(left as Numeric, right as Numeric)
    : compareTexts(left as string, right as string);
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function sizeOf(value: unknown): number | undefined {
  if (value instanceof List) return value.items.length;
  if (value instanceof Map) return value.size;
  return typeof value === 'string' ? value.length : undefined;
}

function called(name: string, value: unknown): unknown {
  if (name === 'length' || name === 'size') return sizeOf(value);
  if (name === 'keys') return value instanceof Map ? new List([...value.keys()], true) : undefined;
  const numbers = value instanceof List ? value.items.filter(isNumeric).map(floating) : [];
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (name === 'min') return numeric(Math.min(...numbers));
  if (name === 'max') return numeric(Math.max(...numbers));
  if (name === 'sum') return numeric(sum);
  return name === 'avg' ? new Double(sum / numbers.length) : undefined;
}
