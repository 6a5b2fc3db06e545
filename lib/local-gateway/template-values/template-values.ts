import { intrinsicOf } from '../../template-model/intrinsics';
import { Properties } from '../../template-model/properties';
import { Unresolved } from '../../template-model/unresolved';
import { attributeOf, physicalIdOf } from './physical-ids';

/** Where a stack would stand, and what is known beforehand. */
export interface TemplateEnvironment {
  readonly region: string;
  readonly accountId: string;
  readonly stackName: string;
  /** Values of the template's parameters. */
  readonly parameters: { readonly [name: string]: string };
  /** What only CloudFormation knows, by what a template would write. */
  readonly context: { readonly [name: string]: string };
  /** The outputs of other stacks by the name that they are exported under. */
  readonly exports: ReadonlyMap<string, () => unknown>;
}

/** Deeper than CloudFormation goes; it bounds references that go in a circle. */
const DEEPEST = 100;

/** What the values of a template come to on this machine: ids and ARNs are made up, stable, and of the right form. */
export class TemplateValues {
  /** What could not be known, by the text that a template would show. */
  readonly open = new Set<string>();
  private readonly template: Properties;

  constructor(
    template: object,
    readonly environment: TemplateEnvironment,
  ) {
    this.template = Properties.of(template);
  }

  /** The value of an element's property. */
  of(properties: Properties, name: string): unknown {
    return this.resolve(properties.raw(name));
  }

  text(properties: Properties, name: string): string | undefined {
    const value = this.of(properties, name);
    return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
  }

  number(properties: Properties, name: string): number | undefined {
    return new Properties({ value: this.of(properties, name) }).number('value');
  }

  boolean(properties: Properties, name: string): boolean | undefined {
    return new Properties({ value: this.of(properties, name) }).boolean('value');
  }

  /** A map of texts. */
  texts(properties: Properties, name: string): { [name: string]: string } {
    const value = this.of(properties, name);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
  }

  strings(properties: Properties, name: string): string[] {
    const value = this.of(properties, name);
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** False for a resource whose condition does not hold. */
  isMade(condition: string | undefined): boolean {
    return condition === undefined || this.condition(condition, 0);
  }

  resolve(value: unknown, depth = 0): unknown {
    if (value instanceof Unresolved) return this.resolve(value.intrinsic, depth);
    if (Array.isArray(value)) {
      return value.map((item) => this.resolve(item, depth)).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value ?? undefined;
    const intrinsic = intrinsicOf(value);
    if (intrinsic) return this.intrinsic(intrinsic.name, intrinsic.argument, depth + 1);
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, nested]) => [name, this.resolve(nested, depth)] as const)
        .filter(([, nested]) => nested !== undefined),
    );
  }

  private intrinsic(name: string, argument: unknown, depth: number): unknown {
    if (depth > DEEPEST) return this.unknown(name);
    const [first, second, third] = Array.isArray(argument) ? argument : [argument];
    const list = (value: unknown): unknown[] => {
      const resolved = this.resolve(value, depth);
      return Array.isArray(resolved) ? resolved : [];
    };
    switch (name) {
      case 'Ref':
        return this.ref(String(argument), depth);
      case 'Fn::GetAtt':
        return this.attribute(argument, depth);
      case 'Fn::Join':
        return list(second).map(String).join(String(first));
      case 'Fn::Sub':
        return this.substituted(String(first), Properties.of(second), depth);
      case 'Fn::If':
        return this.resolve(this.condition(String(first), depth) ? second : third, depth);
      case 'Fn::Select':
        return list(second)[Number(this.resolve(first, depth))] ?? this.unknown(name);
      case 'Fn::Split':
        return String(this.resolve(second, depth)).split(String(first));
      case 'Fn::FindInMap':
        return this.mapped(list(argument).map(String)) ?? this.unknown(name);
      case 'Fn::Base64':
        return Buffer.from(String(this.resolve(argument, depth))).toString('base64');
      case 'Fn::ToJsonString':
        return JSON.stringify(this.resolve(argument, depth));
      case 'Fn::Length':
        return list(argument).length;
      case 'Fn::GetAZs':
        return ['a', 'b', 'c'].map((zone) => `${this.environment.region}${zone}`);
      case 'Fn::ImportValue': {
        const exported = String(this.resolve(argument, depth));
        return this.environment.exports.get(exported)?.() ?? this.unknown(`Fn::ImportValue ${exported}`);
      }
      case 'Fn::GetStackOutput': {
        const output = Properties.of(this.resolve(argument, depth));
        const exported = `${output.string('StackName')}.${output.string('OutputName')}`;
        return this.environment.exports.get(exported)?.() ?? this.unknown(`Fn::GetStackOutput ${exported}`);
      }
      default:
        return this.unknown(name);
    }
  }

  private ref(name: string, depth: number): unknown {
    const pseudo = this.pseudoParameter(name);
    if (pseudo !== undefined || name === 'AWS::NoValue') return pseudo;
    if (this.template.map('Parameters').has(name)) return this.parameter(name);
    const resource = this.resource(name);
    if (!resource) return this.unknown(name);
    const read = (property: string) => this.resolve(resource.map('Properties').raw(property), depth);
    return physicalIdOf({ logicalId: name, type: resource.string('Type') ?? '', read, ...this.environment });
  }

  private attribute(argument: unknown, depth: number): unknown {
    const [name, ...path] = (Array.isArray(argument) ? argument.join('.') : String(argument)).split('.');
    const resource = this.resource(name);
    if (!resource) return this.unknown(`${name}.${path.join('.')}`);
    const read = (property: string) => this.resolve(resource.map('Properties').raw(property), depth);
    const known = { logicalId: name, type: resource.string('Type') ?? '', read, ...this.environment };
    return attributeOf(known, path.join('.')) ?? this.unknown(`${name}.${path.join('.')}`);
  }

  private resource(name: string): Properties | undefined {
    const resources = this.template.map('Resources');
    return resources.has(name) ? resources.map(name) : undefined;
  }

  private parameter(name: string): unknown {
    if (Object.hasOwn(this.environment.parameters, name)) return this.environment.parameters[name];
    const parameter = this.template.map('Parameters').map(name);
    // Of what comes from Systems Manager, only the name stands in the template.
    const isElsewhere = parameter.string('Type')?.startsWith('AWS::SSM::Parameter::Value');
    return (isElsewhere ? undefined : parameter.raw('Default')) ?? this.unknown(name);
  }

  private pseudoParameter(name: string): unknown {
    const { accountId, region, stackName } = this.environment;
    const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    const values: { readonly [name: string]: unknown } = {
      'AWS::AccountId': accountId,
      'AWS::NotificationARNs': [],
      'AWS::Partition': partition,
      'AWS::Region': region,
      'AWS::StackId': `arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}/local`,
      'AWS::StackName': stackName,
      'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    };
    return Object.hasOwn(values, name) ? values[name] : undefined;
  }

  private substituted(text: string, variables: Properties, depth: number): string {
    return text.replace(/\$\{([^{}]*)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (variables.has(name)) return String(this.resolve(variables.raw(name), depth));
      return String(name.includes('.') ? this.attribute(name, depth) : this.ref(name, depth));
    });
  }

  private mapped([map, top, second]: readonly string[]): unknown {
    return this.template.map('Mappings').map(map).map(top).raw(second);
  }

  private condition(name: string, depth: number): boolean {
    return depth <= DEEPEST && this.holds(this.template.map('Conditions').raw(name), depth + 1);
  }

  private holds(condition: unknown, depth: number): boolean {
    const [name, argument] = Object.entries(Properties.of(condition).toObject())[0] ?? [];
    const parts = Array.isArray(argument) ? argument : [argument];
    switch (name) {
      case 'Condition':
        return this.condition(String(argument), depth);
      case 'Fn::And':
        return parts.every((part) => this.holds(part, depth));
      case 'Fn::Or':
        return parts.some((part) => this.holds(part, depth));
      case 'Fn::Not':
        return !this.holds(parts[0], depth);
      case 'Fn::Equals':
        return String(this.resolve(parts[0], depth)) === String(this.resolve(parts[1], depth));
      default:
        return false;
    }
  }

  /** A value that only CloudFormation knows stays visible as what a template would write. */
  private unknown(name: string): string {
    const { context } = this.environment;
    if (Object.hasOwn(context, name)) return context[name];
    this.open.add(name);
    return `\${${name}}`;
  }
}
