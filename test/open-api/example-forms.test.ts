import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefinitionForm } from '../../lib';
import { exampleWith, sourceOf } from '../canary-deployment/lived-example';
import { meaningOf } from './meaning';

const FOLDER = join(__dirname, '../../examples');
// Two thousand routes have one form alone.
const EXAMPLES = readdirSync(FOLDER).filter(
  (name) => existsSync(join(FOLDER, name, 'app.ts')) && name !== 'two-thousand-routes',
);

const ASKED = 'definition: DefinitionForm.OPENAPI,';

/** What the APIs of an example say, where every API has this form. */
function meaningIn(example: string, form: DefinitionForm): unknown[] {
  const { OPENAPI } = DefinitionForm;
  const edits = sourceOf(example).includes(ASKED) ? [[ASKED, ''] as const] : [];
  // The form of those that ask for none.
  if (form === OPENAPI) Object.assign(DefinitionForm, { OPENAPI: undefined });
  try {
    return exampleWith(example, ...edits).stacks.flatMap(({ template }) => meaningOf(template) as unknown[]);
  } finally {
    Object.assign(DefinitionForm, { OPENAPI });
  }
}

test.each(EXAMPLES)('the APIs of the example %s say the same as resources and as a body', (example) => {
  const resources = meaningIn(example, DefinitionForm.RESOURCES);
  expect(meaningIn(example, DefinitionForm.OPENAPI)).toEqual(resources);
});
