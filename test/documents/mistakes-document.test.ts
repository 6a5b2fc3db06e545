import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mistakesDocument } from '../../.ci/documents/mistakes-document';

test('docs/mistakes.md lists the mistakes that the tests try', () => {
  expect(readFileSync(join(__dirname, '../../docs/mistakes.md'), 'utf8')).toBe(mistakesDocument());
});
