import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefinitionForm } from '../../lib';
import { exampleWith } from '../canary-deployment/lived-example';
import { meaningOf } from './meaning';

const FOLDER = join(__dirname, '../../examples');
const EXAMPLES = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'app.ts')));

/** What the APIs of an example say, where every API that asks for no form gets this one. */
function meaningIn(example: string, form: DefinitionForm): unknown[] {
  const { OPENAPI } = DefinitionForm;
  if (form === OPENAPI) Object.assign(DefinitionForm, { OPENAPI: undefined });
  try {
    return exampleWith(example).stacks.flatMap(({ template }) => meaningOf(template) as unknown[]);
  } finally {
    Object.assign(DefinitionForm, { OPENAPI });
  }
}

test.each(EXAMPLES)('the APIs of the example %s say the same as resources and as a body', (example) => {
  const resources = meaningIn(example, DefinitionForm.RESOURCES);
  expect(meaningIn(example, DefinitionForm.OPENAPI)).toEqual(resources);
});
