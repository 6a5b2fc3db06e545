import { Properties } from '../../lib/template-model/properties';
import { Unresolved } from '../../lib/template-model/unresolved';

const unresolved = new Unresolved({ Ref: 'A' }, '${A}');

describe('properties', () => {
  test.each([
    [5, 5],
    ['5', 5],
    ['', undefined],
    ['five', undefined],
    [unresolved, undefined],
    [undefined, undefined],
  ])('%p as a number is %p', (value, expected) => {
    expect(new Properties({ value }).number('value')).toBe(expected);
  });

  test.each([
    [true, true],
    ['false', false],
    ['yes', undefined],
    [unresolved, undefined],
  ])('%p as a boolean is %p', (value, expected) => {
    expect(new Properties({ value }).boolean('value')).toBe(expected);
  });

  test('text shows what is unresolved, a string does not', () => {
    const properties = new Properties({ value: unresolved });
    expect(properties.text('value')).toBe('${A}');
    expect(properties.string('value')).toBeUndefined();
    expect(properties.map('value').names()).toEqual([]);
    expect(properties.list('value')).toBeUndefined();
  });

  test('defaults stand in for what is not written only', () => {
    const properties = new Properties({ a: 1, b: undefined, c: unresolved }).withDefaults({ a: 2, b: 2, c: 2 });
    expect(properties.toObject()).toEqual({ a: 1, b: 2, c: unresolved });
  });
});
