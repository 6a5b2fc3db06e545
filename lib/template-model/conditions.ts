import { Element } from './elements';

/** False where the conditions of two elements differ, so that a template may make either of them and never both. */
export function mayStandTogether(one: Element, other: Element): boolean {
  return one.condition === undefined || other.condition === undefined || one.condition === other.condition;
}
