import { Element } from './elements';

/** One value of a model for a rule to judge, and the element it stands in. */
export interface Subject<Value> {
  readonly element: Element;
  readonly value: Value;
}
