import { Properties } from '../../../template-model/properties';
import { Unresolved } from '../../../template-model/unresolved';

/** A setting whose change somebody feels. */
export interface Setting<Subject> {
  readonly name: string;
  /** Its value in words; equal for what means the same. */
  read(subject: Subject): string;
  /** What clients or operators feel; nothing where nobody does. */
  effect(
    before: Subject,
    after: Subject,
    values: { readonly before: string; readonly after: string },
  ): string | undefined;
}

/** What became of a setting. */
export interface SettingChange {
  readonly thing: string;
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly effect: string;
}

/** The settings that two versions of a thing have not in common. */
export function changedSettings<Subject>(
  thing: string,
  settings: readonly Setting<Subject>[],
  before: Subject,
  after: Subject,
): SettingChange[] {
  return settings.flatMap((setting) => {
    const values = { before: setting.read(before), after: setting.read(after) };
    const effect = values.before === values.after ? undefined : setting.effect(before, after, values);
    return effect === undefined ? [] : [{ thing, setting: setting.name, ...values, effect }];
  });
}

/** A value on one line, equal for what means the same: in the order of its keys, with what only CloudFormation knows as `Fn::Sub` has it. */
export function wordsOf(value: unknown): string {
  if (value === undefined) return 'none';
  if (value instanceof Unresolved) return value.text;
  if (value instanceof Properties) return wordsOf(value.toObject());
  if (Array.isArray(value)) return value.map(wordsOf).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, nested]) => `${name}: ${wordsOf(nested)}`).join(', ') || 'none';
}

export function onOrOff(value: boolean | undefined): string {
  return value ? 'on' : 'off';
}

export function inThousands(value: number): string {
  return value.toLocaleString('en-US');
}
