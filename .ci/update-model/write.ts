import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedSpecification, extractSpecification } from './extract-specification';

writeFileSync(
  join(__dirname, '../../lib/update-model/specification.json'),
  committedSpecification(extractSpecification()),
);
