import { ApiKind } from './api-kind';
import { Element, ResourceElement } from './elements';
import { TemplateModel } from './template-model';

/** Every part of every path of the REST APIs, with the resource that it stands in. */
export function* pathPartsOf(
  model: TemplateModel,
): Iterable<{ readonly element: ResourceElement; readonly part: string }> {
  for (const api of model.restApis) {
    for (const element of api.resources) {
      if (element.pathPart !== undefined) yield { element, part: element.pathPart };
    }
  }
}

export function isVariable(part: string): boolean {
  return /^\{[^{}]+\}$/.test(part);
}

export interface PartOfPath {
  readonly element: Element;
  readonly part: string;
  /** The path, or the key of the route, that it is a part of. */
  readonly path: string;
}

/** Every part of every path of REST and HTTP APIs. */
export function* partsOfPathsIn(model: TemplateModel): Iterable<PartOfPath> {
  for (const { element, part } of pathPartsOf(model)) yield { element, part, path: element.path ?? part };
  yield* httpPathPartsOf(model);
}

/** Every part of every path of the HTTP APIs, and whether another one follows. */
export function* httpPathPartsOf(model: TemplateModel): Iterable<PartOfPath & { readonly isLast: boolean }> {
  for (const route of model.routes) {
    if (route.api.kind !== ApiKind.HTTP || route.path === undefined) continue;
    const parts = route.path.split('/').slice(1);
    for (const [index, part] of parts.entries()) {
      yield { element: route, part, path: route.key ?? route.path, isLast: index === parts.length - 1 };
    }
  }
}
