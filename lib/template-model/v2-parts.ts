import { ApiElement, Element } from './elements';

const TYPE = 'AWS::ApiGatewayV2::';

/** Names of properties by the part of an API that can have them: `Api`, `Integration`. */
export type PropertiesByPart = { readonly [part: string]: readonly string[] };

export interface WrittenProperties {
  readonly element: Element;
  readonly part: string;
  readonly properties: readonly string[];
}

/** An API and its parts that stand in the template as resources, with those of the given properties that they have. */
export function* writtenPropertiesOf(api: ApiElement, asked: PropertiesByPart): Iterable<WrittenProperties> {
  const parts = [api, ...api.routes, ...api.integrations, ...api.authorizers, ...api.stages];
  for (const element of parts.filter(({ location }) => location === undefined)) {
    const names = asked[element.resourceType.slice(TYPE.length)] ?? [];
    const properties = names.filter((name) => element.properties.has(name));
    if (properties.length > 0) yield { element, part: element.logicalId, properties };
  }
}
