import { VelocityError } from './velocity-error';

/** A floating point number; whole numbers are plain numbers, and bigints where those are not exact. */
export class Double {
  constructor(readonly value: number) {}

  /** As Java prints it: always with a fraction, with an exponent when it is small or large. */
  toString(): string {
    const { value } = this;
    if (!Number.isFinite(value)) return String(value);
    const size = Math.abs(value);
    if (value === 0 || (size >= 1e-3 && size < 1e7))
      return Number.isInteger(value) ? `${plain(value)}.0` : plain(value);
    const [digits, exponent] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
  }
}

export type Numeric = number | bigint | Double;

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Double;
}

/** A whole number as a plain number where that is exact. */
export function integer(value: bigint): number | bigint {
  const plainNumber = Number(value);
  return Number.isSafeInteger(plainNumber) ? plainNumber : value;
}

/** A number that a program holds, in the kinds that templates know. */
export function numeric(value: number): Numeric {
  return Number.isInteger(value) ? integer(BigInt(value)) : new Double(value);
}

/** Far beyond what anybody writes down, and short enough to be multiplied again. */
const LARGEST = 1n << 65_536n;

function bounded(value: bigint): number | bigint {
  if (value > LARGEST || value < -LARGEST) throw new VelocityError('a number gets too long');
  return integer(value);
}

/** `undefined` where the result is no number, such as that of a division by zero. */
export function calculate(operator: '+' | '-' | '*' | '/' | '%', left: Numeric, right: Numeric): Numeric | undefined {
  if (left instanceof Double || right instanceof Double) {
    const [a, b] = [floating(left), floating(right)];
    if ((operator === '/' || operator === '%') && b === 0) return undefined;
    return new Double(floatingResult(operator, a, b));
  }
  const [a, b] = [BigInt(left), BigInt(right)];
  switch (operator) {
    case '+':
      return bounded(a + b);
    case '-':
      return bounded(a - b);
    case '*':
      return bounded(a * b);
    case '/':
      return b === 0n ? undefined : integer(a / b);
    case '%':
      return b === 0n ? undefined : integer(a % b);
  }
}

/** Negative, zero or positive, as the left one is less, equal or greater. */
export function compareNumbers(left: Numeric, right: Numeric): number {
  const [a, b] = [left, right].map((side) => (side instanceof Double ? side.value : side));
  return a < b ? -1 : a > b ? 1 : 0;
}

export function floating(value: Numeric): number {
  return value instanceof Double ? value.value : Number(value);
}

function floatingResult(operator: '+' | '-' | '*' | '/' | '%', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

function plain(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
