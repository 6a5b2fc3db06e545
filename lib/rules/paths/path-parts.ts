import { ResourceElement } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';

/** Every part of every path of the REST APIs, with the resource that it stands in. */
export function* pathPartsOf(
  model: GatewayModel,
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
