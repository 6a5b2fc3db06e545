import { Token } from 'aws-cdk-lib';
import { knownSetting } from './general/known-setting';
import { settingGiven } from './general/setting-given';

/** A class, also one whose constructor is private. */
interface Class {
  readonly name: string;
  readonly prototype: object;
}

/** What a required setting is. */
export type Shape = 'text' | 'a number' | 'a list' | 'a map' | 'a construct' | Class;

interface Shapes {
  readonly [setting: string]: Shape;
}

/**
 * Refuses settings that lack what they cannot do without, and others that are given and are not what they must be. Types do so where
 * there are types.
 */
export function requireSettings(where: string, settings: unknown, required: Shapes, optional: Shapes = {}): void {
  const given = typeof settings === 'object' && settings !== null ? (settings as { [setting: string]: unknown }) : {};
  for (const [setting, shape] of Object.entries({ ...required, ...optional })) {
    const value = given[setting];
    if (Token.isUnresolved(value) || hasShape(value, shape)) continue;
    if (value === undefined && !Object.hasOwn(required, setting)) continue;
    const expected = typeof shape === 'string' ? shape : one(shape.name);
    settingGiven.enforce({ where, setting, given: wordsFor(value), expected });
  }
}

/** Refuses settings that nothing reads. */
export function checkNames(where: string, settings: object, known: { readonly [setting: string]: true }): void {
  for (const [setting, value] of Object.entries(settings)) {
    const isKnown = value === undefined || Object.hasOwn(known, setting);
    if (!isKnown) knownSetting.enforce({ where, setting, known: Object.keys(known) });
  }
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'a number') return typeof value === 'number';
  if (shape === 'a list') return Array.isArray(value);
  if (typeof value !== 'object' || value === null) return false;
  // Another copy of the library has classes of the same names.
  if (shape === 'a map') return !Array.isArray(value);
  if (shape === 'a construct') return 'node' in value;
  return Object.prototype.isPrototypeOf.call(shape.prototype, value) || value.constructor?.name === shape.name;
}

/** What is given for a setting, in words; `undefined` for nothing. */
export function wordsFor(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `'${value}'`;
  const { name } = value.constructor ?? {};
  // Classes of aws-cdk-lib that a decorator wraps are called `Stage2`.
  return name === undefined || name === 'Object' ? 'a map' : one(name.replace(/(?<=[a-z])2$/, ''));
}

function one(name: string): string {
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}
