import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFixture } from '../../.ci/package/example-fixture';

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
const fixture = exampleFixture(types.map(({ name }) => name));

/** The `@example`s of the public face by where they stand, each as a module that compiles where the example is right. */
export function docstringExamples(): { readonly name: string; readonly code: string }[] {
  return types.flatMap((type) =>
    [type, ...(type.methods ?? []), ...(type.properties ?? [])].flatMap(({ name, docs }) => {
      const where = name === type.name ? name : `${type.name}.${name}`;
      return docs?.example ? [{ name: where, code: moduleOf(docs.example) }] : [];
    }),
  );
}

/** An example between what surrounds it in the packages of other languages; what it imports and declares goes before. */
function moduleOf(example: string): string {
  const lines = example.split('\n');
  const isOutside = (line: string) => /^(import|declare) /.test(line);
  const inside = lines.filter((line) => !isOutside(line)).join('\n');
  return [...lines.filter(isOutside), fixture.replace('/// here', () => inside)].join('\n');
}
