import { Properties } from '../../template-model/properties';
import { Unresolved } from '../../template-model/unresolved';
import { Code, quoted, variableName } from './code';

/** Something of the template that no code of this library says. */
export class Inexpressible extends Error {}

/** What a resource is for the code that uses it. */
export interface Given {
  readonly name: string;
  readonly type: string;
  readonly logicalId: string;
}

/** What the code needs from elsewhere: imports, and the resources that it leaves as they are. */
export class Source {
  private readonly imports = new Map<string, Set<string>>();
  private readonly givenByKey = new Map<string, Given>();
  /** What is left out, and why. */
  readonly remarks: string[] = [];
  private readonly declared = new Set<string>();
  private readonly constants = new Map<string, string>();

  /** A name of a module, which is imported. */
  use(name: string, module = 'cdk-gatehouse'): string {
    this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name.split('.')[0]));
    return name;
  }

  /** A resource that the app has a construct for. */
  given(logicalId: string, type: string, module: string): string {
    const known = this.givenByKey.get(logicalId);
    if (known) return `deployed.${known.name}`;
    const plain = variableName(logicalId.replace(/[0-9A-F]{8}$/, '') || logicalId);
    const isTaken = [...this.givenByKey.values()].some(({ name }) => name === plain);
    const name = isTaken ? variableName(logicalId) : plain;
    this.givenByKey.set(logicalId, { name, type: this.use(type, module), logicalId });
    return `deployed.${name}`;
  }

  get givens(): readonly Given[] {
    return [...this.givenByKey.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Something that several places use, under a name of its own. */
  constant(name: string, code: string): string {
    const known = [...this.constants].find(([, other]) => other === code);
    if (known) return known[0];
    let variable = variableName(name);
    for (let number = 2; this.constants.has(variable); number++) variable = variableName(`${name} ${number}`);
    this.constants.set(variable, code);
    return variable;
  }

  get constantLines(): string[] {
    return [...this.constants].map(([name, code]) => `const ${name} = ${code};`);
  }

  /** Something that the code needs beside its function. */
  declare(code: string): void {
    this.declared.add(code);
  }

  get declarations(): string[] {
    return [...this.declared];
  }

  importLines(): string[] {
    const modules = [...this.imports].sort(([a], [b]) => (a < b ? -1 : 1));
    return modules.map(([module, names]) => `import { ${[...names].sort().join(', ')} } from '${module}';`);
  }

  /** A text of the template; what only CloudFormation knows stays what the template writes. */
  text(value: unknown): string {
    if (value instanceof Unresolved) return this.substitution(value);
    if (typeof value === 'object' || value === undefined)
      throw new Inexpressible(`${JSON.stringify(value)} is no text`);
    return quoted(String(value));
  }

  /** Any value of the template. */
  value(value: unknown): Code {
    if (value instanceof Unresolved) return this.substitution(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (typeof value === 'string') return quoted(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const { toObject } = value as Partial<Properties>;
    const entries = Object.entries(toObject ? (value as Properties).toObject() : value);
    return Object.fromEntries(entries.map(([name, nested]) => [name, this.value(nested)]));
  }

  private substitution({ text }: Unresolved): string {
    const names = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name);
    const unknown = names.find((name) => !/^(AWS::\w+|\w+(\.[\w.]+)?)$/.test(name));
    if (unknown !== undefined) throw new Inexpressible(`only CloudFormation knows \${${unknown}}`);
    const written = text.replace(/\$\{(stageVariables|context|request)\./g, '${!$1.');
    return `${this.use('Fn', 'aws-cdk-lib')}.sub(${quoted(written)})`;
  }
}
