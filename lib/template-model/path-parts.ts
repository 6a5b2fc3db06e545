import { ResourceElement } from './elements';
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
