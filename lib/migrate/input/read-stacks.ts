import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readAssembly, StackTemplate } from '../../cloud-assembly/read-assembly';
import { assetBeside, withAssetBodies } from '../../template-model/asset-bodies';
import { Properties } from '../../template-model/properties';
import { parseTemplate } from '../../template-model/template-text';

/** CloudFormation takes templates of 1 MB; with the spaces of a formatter one can have some more. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The stacks of a cloud assembly, or the one of a template file. */
export function readStacks(path: string): StackTemplate[] {
  if (!existsSync(path))
    throw new Error(`${path} is not there; give a template file, or a folder that 'cdk synth' wrote.`);
  if (statSync(path).isDirectory()) {
    const stacks = readAssembly(path);
    if (stacks.length === 0) throw new Error(`The cloud assembly in ${path} has no stack.`);
    for (const stack of stacks) refuseNoTemplate(stack.template, `${path}: ${stack.name}`);
    return inOrderOfDeployment(stacks);
  }
  const template = templateIn(path);
  const directory = dirname(path);
  return [
    { name: stackNameOf(path), template: withAssetBodies(template, assetBeside(directory)) as object, directory },
  ];
}

/** What a file says, JSON or YAML. */
export function readDocument(path: string): unknown {
  const { size } = statSync(path);
  if (size > MOST_BYTES) {
    throw new Error(`${path} has ${Math.ceil(size / 1024 / 1024)} MB; a template has 1 MB at most.`);
  }
  const text = readFileSync(path, 'utf8');
  if (text.trim() === '') throw new Error(`${path} is empty.`);
  try {
    return parseTemplate(text);
  } catch (error) {
    throw new Error(`${path} is neither JSON nor YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

function templateIn(path: string): object {
  const document = readDocument(path);
  const { TemplateBody } = Object(document) as { readonly TemplateBody?: unknown };
  // `aws cloudformation get-template` puts the template into an answer, as a text where it is YAML.
  const template = typeof TemplateBody === 'string' ? parseTemplate(TemplateBody) : (TemplateBody ?? document);
  refuseNoTemplate(template, path);
  return template as object;
}

/** Throws for what is no template, or one that CloudFormation has still to expand. */
function refuseNoTemplate(template: unknown, what: string): void {
  const written = Properties.of(template);
  if (written.has('openapi') || written.has('swagger')) {
    throw new Error(`${what} is an OpenAPI document; only 'migrate scaffold' takes one.`);
  }
  const resources = written.map('Resources');
  if (resources.names().length === 0) throw new Error(`${what} is no CloudFormation template: it has no Resources.`);
  const transforms = [written.raw('Transform') ?? []].flat();
  const isGenerated = written.has('Fn::Transform') || resources.names().some((name) => name.startsWith('Fn::'));
  if (transforms.length > 0 || isGenerated) {
    const named = transforms.map((name) => (typeof name === 'string' ? name : JSON.stringify(name))).join(', ');
    throw new Error(
      `${what} has the transform ${named || 'Fn::Transform'}, which only CloudFormation can carry out. ` +
        'Take the template that came of it: aws cloudformation get-template --template-stage Processed.',
    );
  }
  const broken = resources.names().find((name) => resources.map(name).string('Type') === undefined);
  if (broken !== undefined)
    throw new Error(`${what} is no CloudFormation template: the resource ${broken} has no Type.`);
}

/** `Shop.template.json` is that of the stack Shop. */
function stackNameOf(path: string): string {
  return basename(path).replace(/(\.template)?\.(json|ya?ml|template)$/i, '');
}

/** Each stack after those that it depends on, nested ones behind what they are nested in. */
function inOrderOfDeployment(stacks: readonly StackTemplate[]): StackTemplate[] {
  const ordered = new Set<StackTemplate>();
  const visit = (stack: StackTemplate, around: readonly StackTemplate[]): void => {
    if (ordered.has(stack) || around.includes(stack)) return;
    for (const other of stacks) if (stack.dependsOn?.includes(other.name)) visit(other, [...around, stack]);
    ordered.add(stack);
  };
  for (const stack of stacks) visit(stack, []);
  return [...ordered];
}
