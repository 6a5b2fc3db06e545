import { isDeepStrictEqual } from 'node:util';
import { customNameOf } from './resource-identity';
import { Properties } from './resources';
import { ServiceError } from './service-error';
import { ResourceSpecification } from './specification';

export type Change = 'none' | 'create' | 'update' | 'replace';

/** A resource as a stack knows it. */
export interface KnownProperties {
  readonly logicalId: string;
  readonly properties: Properties;
}

/** What an update does to one resource, once all that it refers to is known; throws what CloudFormation refuses. */
export function changeOf(
  known: KnownProperties | undefined,
  type: string,
  properties: Properties,
  specification: ResourceSpecification,
): Change {
  if (!known) return 'create';
  const names = [...new Set([...Object.keys(known.properties), ...Object.keys(properties)])];
  const changed = names.filter((name) => !isDeepStrictEqual(known.properties[name], properties[name]));
  if (changed.length === 0) return 'none';
  if (!changed.some((name) => specification.createOnly.includes(name))) return 'update';
  refuseTakenName(known, type, properties, specification);
  return 'replace';
}

/**
 * The new resource would be made beside the old one.
 *
 * @see https://repost.aws/knowledge-center/cloudformation-custom-name
 */
function refuseTakenName(
  { logicalId, properties: old }: KnownProperties,
  type: string,
  properties: Properties,
  specification: ResourceSpecification,
): void {
  const name = customNameOf(type, properties, specification);
  if (name === undefined || name !== customNameOf(type, old, specification)) return;
  throw new ServiceError(
    'ValidationError',
    'CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
      `Rename ${name} and update the stack again. (${logicalId})`,
  );
}

/** The logical ids whose type another template changes, which CloudFormation refuses before it touches anything. */
export function changedTypes(
  before: readonly { readonly logicalId: string; readonly type: string }[],
  template: { readonly Resources: { readonly [logicalId: string]: { readonly Type: string } } },
): string[] {
  return before
    .filter(({ logicalId, type }) => {
      const now = template.Resources[logicalId]?.Type;
      return now !== undefined && now !== type;
    })
    .map(({ logicalId }) => logicalId);
}

/** Exports hold fast what other stacks import; the reason why an update fails, for each that it would change or take away. */
export function heldExports(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  importerOf: (name: string) => string | undefined,
): string[] {
  return [...before].flatMap(([name, value]) => {
    const importer = after.get(name) === value ? undefined : importerOf(name);
    if (importer === undefined) return [];
    const what = after.has(name) ? 'updated' : 'deleted';
    return [`Export ${name} cannot be ${what} as it is in use by ${importer}`];
  });
}
