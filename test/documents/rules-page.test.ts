import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDocument } from '../../.ci/documents/rules-document';
import { catalogue } from '../../lib/rules/catalogue';

test('RULES.md is what the rules say; `npm run docs` writes it', () => {
  expect(readFileSync(join(__dirname, '../../RULES.md'), 'utf8')).toBe(rulesDocument(catalogue));
});
