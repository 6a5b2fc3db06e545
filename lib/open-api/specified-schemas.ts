import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { inKeyOrder } from '../key-order';
import { stepsOf } from '../template-model/open-api/json-pointer';
import { ImportLosses } from './import-losses';
import { SchemaReduction } from './schema-reduction';
import { FILES } from './specification-files';
import { SpecificationPart } from './specification-part';

/** A schema that can be a model: draft 4, complete in itself with the definitions of what it refers to. */
export interface SpecifiedSchema {
  readonly name: string;
  readonly schema: { readonly [keyword: string]: unknown };
}

/** The schemas that operations of a specification use. */
export class SpecifiedSchemas {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly complete = new Map<string, SpecifiedSchema>();
  private readonly definitions = new Map<string, { readonly definitions?: object }>();
  private readonly reducedSchemas = new Map<
    string,
    { readonly schema: object; readonly targets: SpecificationPart[] }
  >();

  constructor(private readonly losses: ImportLosses) {}

  /**
   * @param name the name of a schema that stands where it is used
   */
  schemaOf(written: SpecificationPart, name: string): SpecifiedSchema {
    const schema = written.followed;
    const known = this.complete.get(schema.pointer);
    if (known) return known;
    const complete = {
      name: written.has('$ref') ? this.nameOf(schema) : this.unique(name, schema.pointer),
      schema: { ...this.reduced(schema).schema, ...this.definitionsFor(schema) },
    };
    this.complete.set(schema.pointer, complete);
    return complete;
  }

  /**
   * Everything that a schema refers to, directly and through what it refers to. Schemas that refer to each other refer to the same, and
   * share it: hundreds of them would else have hundreds of copies.
   */
  private definitionsFor(schema: SpecificationPart): { readonly definitions?: object } {
    const known = this.definitions.get(schema.pointer);
    if (known) return known;
    const reached = this.reachedFrom(schema);
    const entries = reached.map((target) => [this.nameOf(target), this.reduced(target).schema] as const);
    const made = reached.length > 0 ? { definitions: Object.fromEntries([...entries].sort(byName)) } : {};
    for (const pointer of [schema.pointer, ...this.leadingTo(schema, reached)]) this.definitions.set(pointer, made);
    return made;
  }

  private reachedFrom(schema: SpecificationPart): SpecificationPart[] {
    const reached = new Map<string, SpecificationPart>();
    const waiting = [...this.reduced(schema).targets];
    for (const target of waiting) {
      if (reached.has(target.pointer)) continue;
      reached.set(target.pointer, target);
      waiting.push(...this.reduced(target).targets);
    }
    return [...reached.values()];
  }

  /** Those of what a schema reaches that reach it, too. */
  private leadingTo({ pointer }: SpecificationPart, reached: readonly SpecificationPart[]): Iterable<string> {
    const before = new Map<string, string[]>();
    for (const part of reached) {
      for (const target of this.reduced(part).targets) {
        before.set(target.pointer, [...(before.get(target.pointer) ?? []), part.pointer]);
      }
    }
    const found = new Set<string>([pointer]);
    for (const each of found) for (const earlier of before.get(each) ?? []) found.add(earlier);
    return found;
  }

  private reduced(schema: SpecificationPart) {
    const known = this.reducedSchemas.get(schema.pointer);
    if (known) return known;
    const targets: SpecificationPart[] = [];
    const reduction = new SchemaReduction(this.losses, (target) => {
      targets.push(target);
      return `#/definitions/${this.nameOf(target)}`;
    });
    const reduced = { schema: inKeyOrder(reduction.reduced(schema)), targets };
    this.reducedSchemas.set(schema.pointer, reduced);
    return reduced;
  }

  private nameOf({ pointer }: SpecificationPart): string {
    const known = this.names.get(pointer);
    if (known) return known;
    const steps = stepsOf(pointer);
    const isFile = steps.length === 2 && steps[0] === FILES;
    const name = steps.at(-1) ?? '';
    return this.unique(isFile ? basename(name, extname(name)) : name, pointer);
  }

  /** Names of models are alphanumeric; where that makes two of them the same, the second tells itself apart. */
  private unique(text: string, pointer: string): string {
    const known = this.names.get(pointer);
    if (known) return known;
    const plain = text.replace(/[^A-Za-z0-9]+/g, '') || 'Model';
    const name = this.taken.has(plain) ? plain + createHash('sha256').update(pointer).digest('hex').slice(0, 8) : plain;
    this.names.set(pointer, name);
    this.taken.add(name);
    return name;
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
