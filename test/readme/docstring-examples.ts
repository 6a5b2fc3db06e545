import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Documented {
  readonly name: string;
  readonly docs?: { readonly example?: string };
}

interface JsiiType extends Documented {
  readonly methods?: readonly Documented[];
  readonly properties?: readonly Documented[];
}

const assembly: { readonly types: { readonly [fqn: string]: JsiiType } } = JSON.parse(
  readFileSync(join(__dirname, '../../.jsii'), 'utf8'),
);
const types = Object.values(assembly.types);

/** The `@example`s of the public face by where they stand, each as a module that compiles where the example is right. */
export function docstringExamples(): { readonly name: string; readonly code: string }[] {
  return types.flatMap((type) =>
    [type, ...(type.methods ?? []), ...(type.properties ?? [])].flatMap(({ name, docs }) => {
      const where = name === type.name ? name : `${type.name}.${name}`;
      return docs?.example ? [{ name: where, code: moduleOf(docs.example) }] : [];
    }),
  );
}

/** An example may use the whole library and be made in a stack, `this`; it imports and declares what else it uses. */
function moduleOf(example: string): string {
  const lines = example.split('\n');
  const isOutside = (line: string) => /^(import|declare) /.test(line);
  return [
    "import { Stack as ExampleStack } from 'aws-cdk-lib';",
    `import { ${types.map(({ name }) => name).join(', ')} } from 'cdk-gatehouse';`,
    ...lines.filter(isOutside),
    'export class Example extends ExampleStack {',
    '  make() {',
    ...lines.filter((line) => !isOutside(line)),
    '  }',
    '}',
  ].join('\n');
}
