import { ApiKind } from './api-kind';
import { ApiElement, Element } from './elements';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

/** The schema of a model that stands in the template. */
export interface ModelSchema {
  readonly element: Element;
  /** The API, where it stands in the template. */
  readonly api?: ApiElement;
  readonly kind: ApiKind;
  /** The model's name, or its logical id. */
  readonly name: string;
  readonly schema: Properties;
}

export function* schemasOf(model: TemplateModel): Iterable<ModelSchema> {
  for (const kind of [ApiKind.REST, ApiKind.WEBSOCKET]) {
    for (const element of model.resourcesOfType(`AWS::ApiGateway${kind === ApiKind.REST ? '' : 'V2'}::Model`)) {
      const api = model.apis.find(({ models }) => models.includes(element));
      const name = element.properties.string('Name') ?? element.logicalId;
      yield { element, api, kind, name, schema: element.properties.map('Schema') };
    }
  }
}

/** Keywords whose values are data, and those whose values are schemas by name. */
const OF_DATA = ['enum', 'default', 'const', 'required', 'example', 'examples'];
const OF_SCHEMAS = ['properties', 'patternProperties', 'definitions', '$defs', 'dependencies'];

/** Every keyword of a schema and of those inside it, with its value; the names of properties are no keywords. */
export function* keywordsIn(schema: unknown): Iterable<readonly [keyword: string, value: unknown]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const item of schema) yield* keywordsIn(item);
    return;
  }
  for (const [keyword, value] of Object.entries(schema)) {
    yield [keyword, value];
    if (OF_DATA.includes(keyword)) continue;
    yield* keywordsIn(OF_SCHEMAS.includes(keyword) ? Object.values(value ?? {}) : value);
  }
}
