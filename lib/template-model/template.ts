import { Element } from './elements';
import { readValue } from './intrinsics';
import { Properties } from './properties';
import { referenceOf } from './references';

/** The resources of a template as elements. What is malformed is left out; CloudFormation has its own words for it. */
export class Template {
  readonly elements: readonly Element[];
  /** True when resources may come out of a loop or a macro, so that the template does not show all of them. */
  readonly generatesResources: boolean;
  private readonly byLogicalId: ReadonlyMap<string, Element>;

  constructor(source: unknown) {
    const template = Properties.of(source);
    const resources = template.map('Resources');
    this.generatesResources =
      template.has('Fn::Transform') || resources.names().some((name) => name.startsWith('Fn::'));
    this.elements = resources.names().flatMap((logicalId) => {
      const resource = resources.map(logicalId);
      const resourceType = resource.string('Type');
      return resourceType === undefined ? [] : [elementOf(logicalId, resourceType, resource)];
    });
    this.byLogicalId = new Map(this.elements.map((element) => [element.logicalId, element]));
  }

  element(logicalId: string): Element | undefined {
    return this.byLogicalId.get(logicalId);
  }

  ofType(...resourceTypes: readonly string[]): Element[] {
    return this.elements.filter(({ resourceType }) => resourceTypes.includes(resourceType));
  }

  /** The resource of one of these types that a value is a reference to. */
  referenced(value: unknown, ...resourceTypes: readonly string[]): Element | undefined {
    const logicalId = referenceOf(value);
    const element = logicalId === undefined ? undefined : this.element(logicalId);
    return element && resourceTypes.includes(element.resourceType) ? element : undefined;
  }
}

/** An element that stands inside a resource. */
export function partOf(element: Element, resourceType: string, location: string, properties: Properties): Element {
  const { logicalId, condition, dependsOn, metadata } = element;
  return { logicalId, resourceType, properties, location, condition, dependsOn, metadata };
}

function elementOf(logicalId: string, resourceType: string, resource: Properties): Element {
  const dependsOn = resource.raw('DependsOn');
  return {
    logicalId,
    resourceType,
    properties: Properties.of(readValue(resource.raw('Properties'))),
    condition: resource.string('Condition'),
    dependsOn: typeof dependsOn === 'string' ? [dependsOn] : resource.strings('DependsOn'),
    metadata: Properties.of(readValue(resource.raw('Metadata'))),
  };
}
