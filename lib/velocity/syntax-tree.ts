/** A template of the Velocity Template Language, version 1.7, as its parts in order. */
export type Block = readonly Statement[];

export type Statement =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly reference: Reference }
  | { readonly kind: 'set'; readonly target: Reference; readonly value: Expression }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Block }
  | { readonly kind: 'foreach'; readonly variable: string; readonly items: Expression; readonly block: Block }
  | { readonly kind: 'define'; readonly variable: string; readonly block: Block }
  | { readonly kind: 'break' }
  | { readonly kind: 'stop' };

export interface Branch {
  readonly condition: Expression;
  readonly block: Block;
}

/** `$variable` and what is read from it, step by step. */
export interface Reference {
  readonly kind: 'reference';
  readonly variable: string;
  readonly path: readonly Access[];
  /** The reference as it is written. */
  readonly source: string;
}

export type Access =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'method'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'index'; readonly index: Expression };

export type Expression =
  | Reference
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'interpolation'; readonly block: Block }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';
