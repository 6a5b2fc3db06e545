import { ApiElement, AuthorizerElement } from './elements';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

export interface V2Authorizer {
  readonly element: AuthorizerElement;
  readonly properties: Properties;
  readonly api: ApiElement;
  /** The authorizer's name, or its logical id. */
  readonly authorizer: string;
}

/** Every authorizer of the HTTP and WebSocket APIs that stand in the template, also those of OpenAPI bodies. */
export function* v2AuthorizersOf(model: TemplateModel): Iterable<V2Authorizer> {
  for (const api of [...model.httpApis, ...model.webSocketApis]) {
    for (const element of api.authorizers) {
      yield { element, properties: element.properties, api, authorizer: element.name ?? element.logicalId };
    }
  }
}

/** The seconds for which answers are kept, where they are written. */
export function cacheTtlOf({ properties }: V2Authorizer): number | undefined {
  return properties.number('AuthorizerResultTtlInSeconds');
}
