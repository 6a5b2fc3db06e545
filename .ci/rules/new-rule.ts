// Makes the files of a rule: `npm run new-rule -- <area> <what-it-says> [--severity warning]`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { AREAS, Area } from './areas';

export interface NewRule {
  /** The folder of the area, such as `caching`. */
  readonly area: string;
  /** What the rule says, such as `cache-on-get-only`. */
  readonly name: string;
  readonly severity: string;
}

/** Writes the rule and its test, and adds it to the index of its area. Returns the paths of the two files. */
export function makeRule(
  root: string,
  { area: folder, name, severity }: NewRule,
): readonly [rule: string, test: string] {
  const area = AREAS.find((candidate) => candidate.folder === folder);
  if (!area) throw new Error(`There is no area '${folder}'. Take one of ${AREAS.map((one) => one.folder).join(', ')}.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`'${name}' is no name of a rule; write-it-like-this.`);
  if (!['error', 'warning'].includes(severity))
    throw new Error(`'${severity}' is no severity; write error or warning.`);

  const rules = join(root, 'lib/rules', folder);
  const tests = join(root, 'test/rules', folder);
  const files = [join(rules, `${name}.ts`), join(tests, `${name}.test.ts`)] as const;
  if (existsSync(files[0])) throw new Error(`${files[0]} is there already.`);

  for (const directory of [rules, tests]) mkdirSync(directory, { recursive: true });
  const id = nextId(rules, area);
  writeFileSync(files[0], ruleText(id, name, severity));
  writeFileSync(files[1], testText(folder, name));
  const names = readdirSync(rules).map((file) => basename(file, '.ts'));
  const exported = names.filter((one) => one !== 'index').sort();
  writeFileSync(join(rules, 'index.ts'), exported.map((one) => `export * from './${one}';\n`).join(''));
  return files;
}

/** The name under which the file of a rule exports it. */
export function exportOf(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/** Behind every number of the area: those of rules, and those of facts that are no rules. */
function nextId(folder: string, { code, lastFact }: Area): string {
  const taken = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/id: 'AGW-[A-Z]+-(\d+)'/g)].map(([, number]) =>
      Number(number),
    ),
  );
  return `AGW-${code}-${String(Math.max(lastFact, ...taken) + 1).padStart(2, '0')}`;
}

const ruleText = (
  id: string,
  name: string,
  severity: string,
) => `import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const ${exportOf(name)} = new Rule<string>({
  id: '${id}',
  title: 'What holds, in one line',
  severity: Severity.${severity.toUpperCase()},
  kinds: [ApiKind.REST],
  reason: 'What goes wrong.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/',
  allowed: 'what API Gateway takes',
  fix: 'What to do.',
  judge: (name) => (name === 'wrong' ? \`the API is named '\${name}'\` : undefined),
  *subjects(model) {
    for (const element of model.apis) {
      const name = element.properties.string('Name');
      if (name !== undefined) yield { element, value: name };
    }
  },
});
`;

const testText = (
  folder: string,
  name: string,
) => `import { ${exportOf(name)} } from '../../../lib/rules/${folder}/${name}';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: properties } });

ruleTester(${exportOf(name)}, {
  valid: [{ name: 'what is right', resources: api({ Name: 'right' }) }],
  invalid: [
    {
      name: 'what is wrong',
      resources: api({ Name: 'wrong' }),
      at: ['Api'],
      message: "the API is named 'wrong'; what API Gateway takes",
    },
  ],
});
`;

if (require.main === module) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { severity: { type: 'string', default: 'error' } },
  });
  const [area, name] = positionals;
  if (!area || !name) throw new Error('Write `npm run new-rule -- <area> <what-it-says> [--severity warning]`.');
  console.log(makeRule(process.cwd(), { area, name, severity: values.severity }).join('\n'));
}
