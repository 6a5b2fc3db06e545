import { Token } from 'aws-cdk-lib';
import { settingGiven } from './general/setting-given';

/** A class, also one whose constructor is private. */
interface Class {
  readonly name: string;
  readonly prototype: object;
}

/** What a required setting is. */
export type Shape = 'text' | 'a list' | 'a map' | Class;

/** Refuses settings that lack what they cannot do without. Types do so where there are types. */
export function requireSettings(where: string, settings: unknown, shapes: { readonly [setting: string]: Shape }): void {
  const given = typeof settings === 'object' && settings !== null ? (settings as { [setting: string]: unknown }) : {};
  for (const [setting, shape] of Object.entries(shapes)) {
    const value = given[setting];
    if (Token.isUnresolved(value) || hasShape(value, shape)) continue;
    const expected = typeof shape === 'string' ? shape : `a ${shape.name}`;
    settingGiven.enforce({ where, setting, given: wordsFor(value), expected });
  }
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'a list') return Array.isArray(value);
  if (typeof value !== 'object' || value === null) return false;
  // Another copy of the library has classes of the same names.
  if (shape === 'a map') return !Array.isArray(value);
  return Object.prototype.isPrototypeOf.call(shape.prototype, value) || value.constructor?.name === shape.name;
}

function wordsFor(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `'${value}'`;
  const { name } = value.constructor ?? {};
  return name === undefined || name === 'Object' ? 'a map' : `a ${name}`;
}
