import { definitionSize } from '../rules/open-api/definition-size';
import { readableSpecification } from '../rules/open-api/readable-specification';
import { pointerTo } from '../template-model/open-api/json-pointer';

/** Deeper data would overflow the stack of whoever reads it. */
export const DEPTH = 200;

/** How much of a way into the depth people are shown. */
const SHOWN_STEPS = 8;

/** A document by its name, and the place of its parts. */
export interface NamedDocument {
  readonly name: string;
  /** `pets.yaml:12 #/paths`; without a pointer, where the first of its copies stands. */
  placeOf(pointer?: string): string;
}

interface Visited {
  readonly value: unknown;
  readonly depth: number;
  readonly name?: string;
  readonly parent?: Visited;
}

/** Refuses data that is large once its copies are counted, or too deep. */
export function checkExtent(document: NamedDocument, value: unknown): void {
  const maximum = definitionSize.definition.bounds!.maximumBytes as number;
  const waiting: Visited[] = [{ value, depth: 0 }];
  let bytes = 0;
  while (waiting.length > 0 && bytes <= maximum) {
    const visited = waiting.pop()!;
    const { value, depth } = visited;
    if (depth > DEPTH) {
      const place = document.placeOf(pointerTo('', ...stepsTo(visited).slice(0, SHOWN_STEPS)));
      readableSpecification.enforce({ place, problem: `is nested more than ${DEPTH} levels deep` });
    }
    if (typeof value !== 'object' || value === null) {
      bytes += String(value).length;
      continue;
    }
    for (const [name, child] of Object.entries(value)) {
      bytes += name.length;
      waiting.push({ value: child, depth: depth + 1, name, parent: visited });
    }
  }
  if (bytes > maximum) definitionSize.enforce({ what: `${document.placeOf()} with all copies`, bytes });
}

function stepsTo({ name, parent }: Visited): string[] {
  return parent ? [...stepsTo(parent), name!] : [];
}
