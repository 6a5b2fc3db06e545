import { renderMappingTemplate } from '../../lib/local';
import { VelocityError } from '../../lib/velocity/velocity-error';
import { ENDLESS_TEMPLATES, nested } from './endless-templates';

test.each(ENDLESS_TEMPLATES)(
  '%s is stopped as the service stops it',
  (_, template) => {
    expect(() => renderMappingTemplate(template)).toThrow(VelocityError);
  },
  20_000,
);

test('a path that goes over a large body again and again is stopped', () => {
  const body = nested('[', 150, ']');
  for (const path of ['$..*..*..*..*..*', '$..[?(@..[?(@..[?(@..[?(@..z)])])])]']) {
    expect(() => renderMappingTemplate(`$input.path('${path}')`, { body })).toThrow('too many values');
  }
});

test('a path that is nested without end is refused', () => {
  const path = `$${'[?(@.a'.repeat(5_000)}${')]'.repeat(5_000)}`;
  expect(() => renderMappingTemplate(`$input.path("${path}")`)).toThrow('JSONPath');
});

test.each([1_000, 100_000])('a body %i levels deep neither fails nor is lost', (depth) => {
  expect(() => renderMappingTemplate("$input.path('$')", { body: nested('[', depth, ']') })).not.toThrow(RangeError);
});
