import { mayStandTogether } from '../template-model/conditions';
import { Element } from '../template-model/elements';

/** One of several things that must differ. */
export interface Occurrence<Subject> {
  readonly subject: Subject;
  readonly key: string;
  /** 1 for the first with its key, 2 for the next one that may stand beside it. */
  readonly times: number;
}

/** Counts the things that share a key; those without a key are left out. */
export function* occurrencesOf<Subject extends { readonly element: Element }>(
  subjects: Iterable<Subject>,
  keyOf: (subject: Subject) => string | undefined,
): Iterable<Occurrence<Subject>> {
  const earlier = new Map<string, Element[]>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    if (key === undefined) continue;
    const same = earlier.get(key) ?? [];
    yield { subject, key, times: 1 + same.filter((element) => mayStandTogether(element, subject.element)).length };
    earlier.set(key, [...same, subject.element]);
  }
}
