import { MigrationPlan, PlannedThing } from './migration-plan';

/** More of one kind than that are for `--json`. */
const MOST_LINES = 40;

/** A plan as people read it: how many of what, and then each. */
export function planLines({ changed, fails, kept, leftStacks, lost, resources }: MigrationPlan): string[] {
  const stacks = new Set([...changed, ...fails, ...kept, ...lost].map(({ stack }) => stack));
  const nameOf = ({ stack, thing }: PlannedThing) => (stacks.size > 1 ? `${stack}: ${thing}` : thing);
  const isSafe = fails.length === 0 && lost.length === 0;
  return [
    `${fails.length} FAIL, ${lost.length} LOST, ${changed.length} CHANGED, ${kept.length} KEPT` +
      `   (resources: ${resources.kept} kept, ${resources.made} made, ${resources.replaced} replaced, ${resources.deleted} deleted)`,
    ...section('FAILS', fails, (thing) => [
      `${nameOf(thing)}${thing.thing === thing.logicalId || !thing.logicalId ? '' : ` (${thing.logicalId})`}: ${thing.reason}`,
      ...(thing.fix ? [`  ${thing.fix}`] : []),
    ]),
    ...section('LOST', lost, (thing) => [`${nameOf(thing)}: ${thing.what}`]),
    ...section('CHANGED', changed, (thing) => [
      `${nameOf(thing)}: ${thing.setting} ${shortened(thing.before)} → ${shortened(thing.after)}: ${thing.effect}`,
    ]),
    ...section('KEPT', kept, (thing) => [nameOf(thing)]),
    ...(leftStacks.length > 0
      ? ['', `Left as they are, for the new app has them no more: ${leftStacks.join(', ')}`]
      : []),
    '',
    isSafe
      ? 'The deployment goes through, and nothing that clients rely on is lost.'
      : "Nothing is deployed by this. 'cdk-gatehouse migrate identities' keeps what is deployed; docs/adopting.md has the steps.",
  ];
}

function section<Thing>(title: string, things: readonly Thing[], linesOf: (thing: Thing) => string[]): string[] {
  if (things.length === 0) return [];
  const rest = things.length - MOST_LINES;
  const lines = things.slice(0, MOST_LINES).flatMap(linesOf);
  return ['', title, ...lines.map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${rest} more; --json has all`] : [])];
}

/** Whole templates and policies are for `--json`. */
function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 87)}…` : words;
}
