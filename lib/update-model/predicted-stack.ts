import { References, resolve, Value } from './intrinsics';
import { Place } from './place';
import { Properties, Resource, Resources } from './resources';
import { ResourceDefinition, Template } from './template';

/** A resource as a stack knows it. */
export interface StackResource {
  readonly logicalId: string;
  readonly definition: ResourceDefinition;
  readonly properties: Properties;
  readonly resource: Resource;
}

/** A region of an account, whose ids are made of what the templates call things. */
export class PredictedPlace implements Place {
  readonly resources = new Resources();

  constructor(
    readonly account: string,
    readonly region: string,
    private readonly all: ReadonlyMap<string, PredictedPlace>,
  ) {}

  get everywhere(): readonly Place[] {
    return [...this.all.values()];
  }
}

/** A stack between two deployments. */
export class PredictedStack {
  resources = new Map<string, StackResource>();
  outputs: ReadonlyMap<string, Value> = new Map();
  exports: ReadonlyMap<string, Value> = new Map();
  imports: ReadonlySet<string> = new Set();
  parameters: Properties = {};

  constructor(
    readonly name: string,
    readonly place: PredictedPlace,
  ) {}
}

/** What a template's references come to; what nobody knows beforehand is a word of its own, the same in both templates. */
export class PredictedReferences implements References {
  readonly imports = new Set<string>();

  constructor(
    private readonly stack: PredictedStack,
    private readonly template: Template,
    private readonly stacks: ReadonlyMap<string, PredictedStack>,
  ) {}

  /** A part of the template with every reference resolved; as it is written where it is malformed. */
  resolved(value: Value): Value {
    try {
      return resolve(value, this);
    } catch {
      return value;
    }
  }

  ref(name: string): Value {
    const known = this.stack.resources.get(name);
    if (known) return known.resource.id;
    if (Object.hasOwn(this.stack.parameters, name)) return this.stack.parameters[name];
    const { account, region } = this.stack.place;
    const pseudo: { readonly [name: string]: Value } = {
      'AWS::AccountId': account,
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': this.stack.name,
    };
    return this.template.Parameters?.[name]?.Default ?? pseudo[name] ?? `\${${name}}`;
  }

  attribute(logicalId: string, name: string): Value {
    const known = this.stack.resources.get(logicalId);
    if (!known) return `\${${logicalId}.${name}}`;
    const { attributes, id } = known.resource;
    return Object.hasOwn(attributes, name) ? attributes[name] : `${id}.${name}`;
  }

  condition(name: string): boolean {
    return Boolean(resolve(this.template.Conditions?.[name], this));
  }

  mapping(map: string, first: string, second: string): Value {
    return this.template.Mappings?.[map]?.[first]?.[second];
  }

  importValue(name: string): Value {
    this.imports.add(name);
    const exporter = [...this.stacks.values()].find(
      ({ exports, place }) => place === this.stack.place && exports.has(name),
    );
    return exporter ? exporter.exports.get(name) : `\${Fn::ImportValue ${name}}`;
  }

  stackOutput(stackName: string, output: string): Value {
    const stack = this.stacks.get(String(stackName));
    return stack?.outputs.get(output) ?? `\${Fn::GetStackOutput ${stackName}.${output}}`;
  }

  /** Whether a resource is made under its condition; one that nobody can tell is made. */
  isWanted({ Condition }: ResourceDefinition): boolean {
    if (Condition === undefined) return true;
    try {
      return this.condition(Condition);
    } catch {
      return true;
    }
  }
}
