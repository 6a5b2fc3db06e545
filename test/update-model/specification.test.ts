import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedSpecification, extractSpecification } from '../../.ci/update-model/extract-specification';

test('the committed specification is what the database of CloudFormation says; npm run update-model writes it', () => {
  const committed = readFileSync(join(__dirname, '../../lib/update-model/specification.json'), 'utf8');
  expect(committed).toBe(committedSpecification(extractSpecification()));
});
