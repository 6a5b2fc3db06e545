import { References, resolve, Value } from '../../lib/update-model/intrinsics';
import { ServiceError } from '../../lib/update-model/service-error';
import { Template } from '../../lib/update-model/template';
import { Stack, StackResource } from './stack';

/** What the references of a template lead to while a stack is on its way to it. */
export class StackReferences implements References {
  /** The exports that were read. */
  readonly imports = new Set<string>();

  constructor(
    private readonly stack: Stack,
    private readonly template: Template,
    private readonly resources: ReadonlyMap<string, StackResource>,
  ) {}

  ref(name: string): Value {
    const known = this.resources.get(name);
    if (known) return known.resource.id;
    const { Parameters = {} } = this.template;
    if (Object.hasOwn(this.stack.parameters, name)) return this.stack.parameters[name];
    if (Object.hasOwn(Parameters, name)) return Parameters[name].Default ?? `parameter-${name}`;
    return this.pseudoParameter(name);
  }

  attribute(logicalId: string, name: string): Value {
    const known = this.resources.get(logicalId);
    if (!known)
      throw new ServiceError('ValidationError', `Template error: unresolved resource dependency ${logicalId}`);
    const { attributes } = known.resource;
    return Object.hasOwn(attributes, name) ? attributes[name] : `${known.resource.id}.${name}`;
  }

  condition(name: string): boolean {
    return Boolean(resolve(this.template.Conditions?.[name], this));
  }

  mapping(map: string, first: string, second: string): Value {
    return this.template.Mappings?.[map]?.[first]?.[second];
  }

  importValue(name: string): Value {
    const exporter = this.stack.environment.exporterOf(name);
    if (!exporter) throw new ServiceError('ValidationError', `No export named ${name} found.`);
    this.imports.add(name);
    return exporter.exports.get(name);
  }

  stackOutput(stackName: string, output: string, region = this.stack.environment.region): Value {
    const environments = this.stack.environment.world.environments.values();
    const [name] = stackName.split('/').slice(stackName.startsWith('arn:') ? 1 : 0);
    for (const environment of environments) {
      const stack = environment.region === region ? environment.stacks.get(name) : undefined;
      if (stack?.outputs.has(output)) return stack.outputs.get(output);
    }
    throw new ServiceError('ValidationError', `Stack ${stackName} has no output ${output}`);
  }

  private pseudoParameter(name: string): Value {
    const { account, region } = this.stack.environment;
    const values: { readonly [name: string]: Value } = {
      'AWS::AccountId': account,
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackId': this.stack.id,
      'AWS::StackName': this.stack.name,
      'AWS::NotificationARNs': [],
    };
    if (!Object.hasOwn(values, name)) {
      throw new ServiceError('ValidationError', `Template error: unresolved resource dependency ${name}`);
    }
    return values[name];
  }
}
