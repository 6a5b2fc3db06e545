import { ANY_METHOD, VERBS } from '../template-model/open-api/document';
import { SpecificationPart } from './specification-part';

/** An operation of a specification. */
export interface SpecifiedOperation {
  /** `GET /pets/{petId}` */
  readonly key: string;
  readonly operationId?: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly part: SpecificationPart;
  /** Parameters of the operation and those that its path has for all operations. */
  readonly parameters: readonly SpecificationPart[];
}

/** All operations, in the order of the document. */
export function operationsOf(root: SpecificationPart): SpecifiedOperation[] {
  return root.get('paths').entries.flatMap(([path, pathItem]) =>
    VERBS.filter((verb) => pathItem.has(verb)).map((verb) => {
      const part = pathItem.get(verb);
      return {
        key: keyOf(verb, path),
        operationId: part.get('operationId').text,
        path,
        tags: part.get('tags').texts,
        part,
        parameters: parametersOf(pathItem, part),
      };
    }),
  );
}

/** What an operation says of a parameter holds in place of what its path says. */
function parametersOf(pathItem: SpecificationPart, operation: SpecificationPart): SpecificationPart[] {
  const byName = new Map<string, SpecificationPart>();
  for (const parameter of [...pathItem.get('parameters').items, ...operation.get('parameters').items]) {
    byName.set(`${parameter.get('in').text} ${parameter.get('name').text}`, parameter);
  }
  return [...byName.values()];
}

/** An HTTP API has a route that takes what no other takes. */
function keyOf(verb: string, path: string): string {
  if (/^\/?\$default$/.test(path)) return '$default';
  return `${verb === ANY_METHOD ? 'ANY' : verb.toUpperCase()} ${path}`;
}
