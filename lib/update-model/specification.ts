import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What CloudFormation's own specification says of a type of resource. */
export interface ResourceSpecification {
  /** The properties and attributes that identify a resource. */
  readonly identifier: readonly string[];
  /** What `Ref` gives. */
  readonly ref: readonly string[];
  /** The properties whose change needs another resource. */
  readonly createOnly: readonly string[];
  /** The properties of the identifier, and of the ARN, that a template may set. */
  readonly settable: readonly string[];
  readonly attributes: readonly string[];
  readonly arn?: string;
}

export type Specification = { readonly [type: string]: ResourceSpecification };

/** A type that nobody specified, such as that of a custom resource: nothing of it is fixed. */
export const UNSPECIFIED: ResourceSpecification = {
  identifier: [],
  ref: [],
  createOnly: [],
  settable: [],
  attributes: [],
};

let specification: Specification | undefined;

/** The specification of the types that stand beside an API; `.ci/update-model` writes it. */
export function specificationOf(type: string): ResourceSpecification {
  specification ??= JSON.parse(readFileSync(join(__dirname, 'specification.json'), 'utf8')) as Specification;
  return Object.hasOwn(specification, type) ? specification[type] : UNSPECIFIED;
}
