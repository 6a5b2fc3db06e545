import { referencesIn, Value } from './intrinsics';

export interface ResourceDefinition {
  readonly Type: string;
  readonly Properties?: Value;
  readonly DependsOn?: string | string[];
  readonly Condition?: string;
  readonly DeletionPolicy?: DeletionPolicy;
  readonly UpdateReplacePolicy?: DeletionPolicy;
  readonly Metadata?: Value;
}

export type DeletionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot';

export interface Template {
  readonly Resources: { readonly [logicalId: string]: ResourceDefinition };
  readonly Outputs?: { readonly [name: string]: Value };
  readonly Parameters?: { readonly [name: string]: Value };
  readonly Conditions?: { readonly [name: string]: Value };
  readonly Mappings?: { readonly [name: string]: Value };
}

/** The resources of a template that one waits for: those that it refers to, and those that it depends on. */
export function dependenciesOf(template: Template, logicalId: string): string[] {
  const { Properties, DependsOn = [] } = template.Resources[logicalId];
  const named = [...referencesIn(Properties), ...[DependsOn].flat()];
  return [...new Set(named)].filter((name) => name !== logicalId && Object.hasOwn(template.Resources, name));
}
