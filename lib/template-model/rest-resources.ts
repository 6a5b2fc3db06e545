import { ApiDirectory } from './api-directory';
import { Element, ResourceElement } from './elements';
import { referenceOf } from './references';
import { Template } from './template';

const RESOURCE = 'AWS::ApiGateway::Resource';

/** Reads the path parts of REST APIs and joins them to paths. */
export function readResources(template: Template, directory: ApiDirectory): void {
  for (const element of template.ofType(RESOURCE)) {
    const parentId = referenceOf(element.properties.raw('ParentId'));
    const lineage = lineageOf(element, template);
    const parts = lineage?.map(({ properties }) => properties.string('PathPart'));
    const isRooted = lineage !== undefined && directory.owner(lineage[0]).logicalId === parentIdOf(lineage[0]);
    const resource: ResourceElement = Object.assign(element, {
      pathPart: element.properties.string('PathPart'),
      parent: lineage?.at(-2) as ResourceElement | undefined,
      parentId: parentId !== undefined && template.element(parentId) ? parentId : undefined,
      path: isRooted && parts?.every((part) => part !== undefined) ? `/${parts.join('/')}` : undefined,
    });
    directory.owner(element).resources.push(resource);
  }
}

/** From the topmost resource down to the element; `undefined` where parents go in a circle. */
function lineageOf(element: Element, template: Template): Element[] | undefined {
  const lineage = new Set<Element>();
  for (let next: Element | undefined = element; next; next = parentOf(next, template)) {
    if (lineage.has(next)) return undefined;
    lineage.add(next);
  }
  return [...lineage].reverse();
}

function parentOf(element: Element, template: Template): Element | undefined {
  return template.referenced(element.properties.raw('ParentId'), RESOURCE);
}

function parentIdOf(element: Element): string | undefined {
  return referenceOf(element.properties.raw('ParentId'));
}
