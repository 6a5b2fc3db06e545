import { isAbsolute, join } from 'node:path';
import { intrinsicOf } from '../template-model/intrinsics';
import { Properties } from '../template-model/properties';
import { StackTemplate } from './read-assembly';
import { importedName } from './stack-groups';

/** What has names of its own in a template. */
const SECTIONS = ['Resources', 'Conditions', 'Mappings'] as const;

type Section = (typeof SECTIONS)[number];

/** Several stacks as one, in which what one takes from another is a plain reference. */
export function mergeStacks(stacks: readonly StackTemplate[]): StackTemplate {
  const [first] = stacks;
  if (stacks.length === 1) return first;
  const merge = new Merge(stacks);
  const assets = new Map(stacks.flatMap((stack) => [...(stack.assets ?? [])]));
  return { ...first, template: merge.template(), assets, mergedNames: stacks.map(({ name }) => name) };
}

class Merge {
  private readonly names = new Map<StackTemplate, Map<string, string>>();
  private readonly exported = new Map<string, { readonly stack: StackTemplate; readonly value: unknown }>();

  constructor(private readonly stacks: readonly StackTemplate[]) {
    const taken = new Set<string>();
    for (const stack of stacks) {
      this.names.set(stack, newNames(stack, taken));
      const outputs = Properties.of(stack.template).map('Outputs');
      for (const output of outputs.names()) {
        const found = { stack, value: outputs.map(output).raw('Value') };
        this.exported.set(`${stack.name}.${output}`, found);
        const name = outputs.map(output).map('Export').raw('Name');
        if (typeof name === 'string') this.exported.set(name, found);
      }
    }
  }

  template(): object {
    const sections = SECTIONS.map((section) => [section, Object.fromEntries(this.section(section))]);
    const parameters = this.stacks.map(({ template }) => Properties.of(template).map('Parameters').toObject());
    const outputs = Properties.of(this.stacks[0].template).map('Outputs').toObject();
    return {
      ...Object.fromEntries(sections),
      Parameters: Object.assign({}, ...parameters),
      Outputs: this.rewritten(outputs, this.stacks[0]),
    };
  }

  private section(section: Section): [name: string, value: unknown][] {
    return this.stacks.flatMap((stack) => {
      const written = Properties.of(stack.template).map(section);
      return written.names().map((name): [string, unknown] => {
        const value = this.rewritten(written.raw(name), stack);
        return [this.nameOf(section, name, stack), section === 'Resources' ? this.resource(value, stack) : value];
      });
    });
  }

  private nameOf(section: Section, name: string, stack: StackTemplate): string {
    return this.names.get(stack)?.get(`${section}.${name}`) ?? name;
  }

  private rewritten(value: unknown, stack: StackTemplate): unknown {
    if (Array.isArray(value)) return value.map((item) => this.rewritten(item, stack));
    if (typeof value !== 'object' || value === null) return value;
    const intrinsic = intrinsicOf(value);
    if (intrinsic) return this.intrinsic(intrinsic.name, intrinsic.argument, value, stack);
    const { Condition } = value as { readonly Condition?: unknown };
    const entries = Object.entries(value).map(([name, nested]) => [name, this.rewritten(nested, stack)]);
    const condition = typeof Condition === 'string' && { Condition: this.nameOf('Conditions', Condition, stack) };
    return { ...Object.fromEntries(entries), ...condition };
  }

  private resource(value: unknown, stack: StackTemplate): object {
    const resource = Properties.of(value);
    const before = [resource.raw('DependsOn') ?? []].flat();
    const DependsOn = before.map((logicalId) => this.nameOf('Resources', String(logicalId), stack));
    return { ...placed(resource, stack), DependsOn };
  }

  private intrinsic(name: string, argument: unknown, value: object, stack: StackTemplate): unknown {
    switch (name) {
      case 'Ref':
        return this.ref(String(argument), stack);
      case 'Fn::GetAtt':
        return this.attribute(Array.isArray(argument) ? argument.join('.') : String(argument), stack);
      case 'Fn::Sub':
        return this.substitution(argument, stack);
      case 'Fn::If': {
        const [condition, ...rest] = argument as unknown[];
        return {
          [name]: [
            this.nameOf('Conditions', String(condition), stack),
            ...rest.map((part) => this.rewritten(part, stack)),
          ],
        };
      }
      case 'Fn::FindInMap': {
        const [map, ...rest] = argument as unknown[];
        return {
          [name]: [this.nameOf('Mappings', String(map), stack), ...rest.map((part) => this.rewritten(part, stack))],
        };
      }
      case 'Fn::ImportValue':
      case 'Fn::GetStackOutput': {
        const found = this.exported.get(importedName(value) ?? '');
        return found ? this.rewritten(found.value, found.stack) : value;
      }
      default:
        return { [name]: this.rewritten(argument, stack) };
    }
  }

  /** A parameter of a nested stack is what the stack around it gives. */
  private ref(name: string, stack: StackTemplate): unknown {
    if (name === 'AWS::StackName') return stack.name;
    const outer = this.stacks.find((candidate) => candidate.name === stack.parent?.stackName);
    if (outer && Properties.of(stack.template).map('Parameters').has(name)) {
      const nesting = Properties.of(outer.template)
        .map('Resources')
        .map(stack.parent?.logicalId ?? '');
      const given = nesting.map('Properties').map('Parameters').raw(name);
      if (given !== undefined) return this.rewritten(given, outer);
    }
    return { Ref: this.nameOf('Resources', name, stack) };
  }

  /** An output of a nested stack is what the nested stack says. */
  private attribute(path: string, stack: StackTemplate): unknown {
    const [logicalId, ...rest] = path.split('.');
    const nested = this.stacks.find(({ parent }) => parent?.stackName === stack.name && parent.logicalId === logicalId);
    const output = nested && rest[0] === 'Outputs' ? this.exported.get(`${nested.name}.${rest[1]}`) : undefined;
    if (output) return this.rewritten(output.value, output.stack);
    return { 'Fn::GetAtt': [this.nameOf('Resources', logicalId, stack), rest.join('.')] };
  }

  /** Every variable becomes one that is given, because what it stands for may be an expression now. */
  private substitution(argument: unknown, stack: StackTemplate): unknown {
    const [text, given] = Array.isArray(argument) ? argument : [argument, {}];
    const own = Properties.of(given);
    const variables: { [name: string]: unknown } = {};
    const rewritten = String(text).replaceAll(/\$\{([^!{}][^{}]*)\}/g, (written, name: string) => {
      if (name.startsWith('AWS::') && name !== 'AWS::StackName') return written;
      const variable = `Variable${Object.keys(variables).length}`;
      if (own.has(name)) variables[variable] = this.rewritten(own.raw(name), stack);
      else variables[variable] = name.includes('.') ? this.attribute(name, stack) : this.ref(name, stack);
      return `\${${variable}}`;
    });
    return { 'Fn::Sub': [rewritten, variables] };
  }
}

/** Names that another stack has taken get the name of their stack in front. */
function newNames({ name, template }: StackTemplate, taken: Set<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const section of SECTIONS) {
    for (const own of Properties.of(template).map(section).names()) {
      const isTaken = taken.has(`${section}.${own}`);
      const free = isTaken ? `${name.replaceAll(/\W/g, '')}${own}` : own;
      names.set(`${section}.${own}`, free);
      taken.add(`${section}.${free}`);
    }
  }
  return names;
}

/** Assets are found from the folder of their own stack. */
function placed(resource: Properties, { directory }: StackTemplate): object {
  const path = resource.map('Metadata').string('aws:asset:path');
  const whole = resource.toObject();
  if (path === undefined || directory === undefined || isAbsolute(path)) return whole;
  return { ...whole, Metadata: { ...resource.map('Metadata').toObject(), 'aws:asset:path': join(directory, path) } };
}
