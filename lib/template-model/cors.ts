import { ApiKind } from './api-kind';
import { ApiElement, Element } from './elements';
import { preflightsOf } from './preflights';
import { TemplateModel } from './template-model';

/** What browsers are told of an HTTP API, or of one path of a REST API. What only CloudFormation knows is absent. */
export interface CorsOfApi {
  /** The HTTP API, or the method that answers the preflight requests of a path. */
  readonly element: Element;
  readonly api: ApiElement;
  readonly kind: ApiKind;
  readonly allowOrigins?: readonly string[];
  readonly allowHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly allowCredentials?: boolean;
}

export function* corsOfApis(model: TemplateModel): Iterable<CorsOfApi> {
  for (const element of model.httpApis) {
    const cors = element.properties.map('CorsConfiguration');
    if (cors.names().length === 0) continue;
    const strings = (name: string) => (cors.isUnresolved(name) ? undefined : cors.strings(name));
    yield {
      element,
      api: element,
      kind: ApiKind.HTTP,
      allowOrigins: strings('AllowOrigins'),
      allowHeaders: strings('AllowHeaders'),
      exposeHeaders: strings('ExposeHeaders'),
      allowCredentials: cors.boolean('AllowCredentials'),
    };
  }
  for (const { element, header } of preflightsOf(model)) {
    const list = (name: string) =>
      header(name)
        ?.split(',')
        .flatMap((item) => item.trim() || []);
    yield {
      element,
      api: element.api,
      kind: ApiKind.REST,
      allowOrigins: list('Allow-Origin'),
      allowHeaders: list('Allow-Headers'),
      exposeHeaders: list('Expose-Headers'),
      allowCredentials: header('Allow-Credentials') === 'true',
    };
  }
}
