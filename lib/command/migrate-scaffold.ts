import { existsSync, statSync, writeFileSync } from 'node:fs';
import { StackTemplate } from '../cloud-assembly/read-assembly';
import { readDocument, readStacks } from '../migrate/input/read-stacks';
import { templateOfOpenApi } from '../migrate/scaffold/open-api-template';
import { scaffold } from '../migrate/scaffold/scaffold';
import { TemplateModel } from '../template-model/template-model';
import { WrongUse } from './nearest-name';
import { readArguments } from './read-arguments';

const USAGE = `Usage: cdk-gatehouse migrate scaffold <deployed> [options]

Writes code in TypeScript that makes the APIs as they are deployed, with every setting that they have. '<deployed>' is a template, as
'aws cloudformation get-template' writes it, a cdk.out, or an OpenAPI document. What cannot be said is a comment with the reason.

  --out file.ts     where the code goes; to the console without it
  --stack Name      the stack, where '<deployed>' has several, or the name of the only one: that of its file without it`;

export async function migrateScaffold(args: string[]): Promise<void> {
  const { positionals, values } = readArguments(args, {
    out: { type: 'string' },
    stack: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [deployed] = positionals;
  if (positionals.length !== 1) throw new WrongUse(USAGE);
  const { name, template } = deployedTemplate(deployed, values.stack);
  const model = TemplateModel.fromTemplate(template);
  if (model.apis.length === 0) throw new Error(`${deployed} has no API of API Gateway.`);
  const { code, remarks, routes } = scaffold(model, name);
  if (values.out === undefined) {
    console.log(code);
    return;
  }
  writeFileSync(values.out, code);
  console.log(`${values.out} has ${routes} routes of ${model.apis.length} APIs as they are deployed.`);
  for (const remark of remarks) console.log(`  not in it: ${remark}`);
}

function deployedTemplate(
  path: string,
  only: string | undefined,
): { readonly name?: string; readonly template: object } {
  if (existsSync(path) && statSync(path).isFile()) {
    const template = templateOfOpenApi(readDocument(path));
    if (template) return { template };
  }
  const stacks = readStacks(path);
  if (stacks.length === 1) return { name: only ?? stacks[0].name, template: stacks[0].template };
  const found = stacks.filter((stack) => (only === undefined ? hasApi(stack) : stack.name === only));
  if (found.length === 1) return found[0];
  const names = stacks.map(({ name }) => name).join(', ');
  throw new WrongUse(`Name the stack with --stack; there are ${names}.`);
}

function hasApi({ template }: StackTemplate): boolean {
  return TemplateModel.fromTemplate(template).apis.length > 0;
}
