import { compareNumbers, isNumeric } from './numbers';
import { toText } from './print';

/** Everything but null and false is true, an empty string too. */
export function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}

/** `==` of values of different kinds compares what they print. In API Gateway, what is not there also equals the empty string. */
export function areEqual(left: unknown, right: unknown): boolean {
  if (isNumeric(left) && isNumeric(right)) return compareNumbers(left, right) === 0;
  return textOf(left) === textOf(right);
}

export function compareValues(operator: '==' | '!=' | '<' | '>' | '<=' | '>=', left: unknown, right: unknown): boolean {
  if (operator === '==') return areEqual(left, right);
  if (operator === '!=') return !areEqual(left, right);
  if (!isNumeric(left) || !isNumeric(right)) return false;
  const order = compareNumbers(left, right);
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : toText(value);
}
