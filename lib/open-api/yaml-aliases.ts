import type { Alias, Document, Node } from 'yaml';

/** YAML is read with a library that only specifications and templates need. */
const yaml = (): typeof import('yaml') => require('yaml');

/** An alias of a document and the steps to it. */
export interface FoundAlias {
  readonly steps: readonly string[];
  readonly offset: number;
}

/** The first alias of a document for which something holds. */
export function aliasOf(document: Document, isMeant: (alias: Alias) => boolean): FoundAlias | undefined {
  const { isPair, isSeq, visit } = yaml();
  let found: FoundAlias | undefined;
  visit(document, {
    Alias(_, alias, path) {
      if (!isMeant(alias)) return undefined;
      const above = [...path, alias];
      const steps = above.flatMap((part, index) => {
        if (isPair(part)) return [String((part.key as { readonly value?: unknown } | null)?.value)];
        const parent = above[index - 1];
        return isSeq(parent) ? [String(parent.items.indexOf(part as never))] : [];
      });
      found = { steps, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** How many copies an alias stands for, with those in what it copies. */
export function copiesOf(alias: Alias, document: Document, known = new Map<Node, number>()): number {
  const { visit } = yaml();
  const target = alias.resolve(document);
  if (!target) return 1;
  if (!known.has(target)) {
    known.set(target, 0);
    let copies = 0;
    visit(target, {
      Alias(_, inner) {
        copies += copiesOf(inner, document, known);
      },
    });
    known.set(target, copies);
  }
  return 1 + known.get(target)!;
}
