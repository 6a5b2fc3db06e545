import { readFileSync } from 'node:fs';
import { Properties, Resource } from '../../lib/update-model/resources';
import { ServiceError } from '../../lib/update-model/service-error';
import { Template } from '../../lib/update-model/template';
import { Environment } from './environment';
import { Stack } from './stack';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html */
export const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** The stack behind a resource, or a new one, and the template that it is to come to. */
export function nestedStackFor(
  parent: Stack,
  logicalId: string,
  { TemplateURL }: Properties,
  known?: Resource,
): { readonly stack: Stack; readonly template: Template } {
  const { environment } = parent;
  const { assets } = environment.world;
  const file = [...assets].find(([key]) => String(TemplateURL).endsWith(`/${key}`))?.[1];
  if (file === undefined) throw new ServiceError('ValidationError', `Template file ${TemplateURL} does not exist`);
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
  return { stack: (known && nestedStackOf(environment, known)) ?? newStack(parent, logicalId), template };
}

export function nestedStackOf({ stacks }: Environment, { key }: Resource): Stack | undefined {
  return stacks.get(key);
}

/** A nested stack as the resource that it is for the stack around it. */
export function nestedResource(stack: Stack, properties: Properties): Resource {
  const outputs = [...stack.outputs].map(([name, value]) => [`Outputs.${name}`, value]);
  const attributes = Object.fromEntries(outputs);
  return { type: NESTED_STACK, id: stack.id, key: stack.name, attributes, properties };
}

function newStack({ environment, name }: Stack, logicalId: string): Stack {
  const stack = new Stack(environment, `${name}-${logicalId}-${environment.world.nextNumber()}`);
  environment.stacks.set(stack.name, stack);
  return stack;
}
