import { RouteElement } from './elements';
import { TemplateModel } from './template-model';

export interface Preflight {
  readonly element: RouteElement;
  /** The value of a CORS header, without the quotes of a static mapping: `Allow-Origin`. */
  header(name: string): string | undefined;
}

/** The responses of REST APIs to preflight requests. */
export function* preflightsOf(model: TemplateModel): Iterable<Preflight> {
  for (const element of model.routes) {
    if (element.verb !== 'OPTIONS' || element.integration?.integrationType !== 'MOCK') continue;
    for (const response of element.integration.properties.maps('IntegrationResponses')) {
      const parameters = response.map('ResponseParameters');
      const header = (name: string) =>
        parameters.string(`method.response.header.Access-Control-${name}`)?.replace(/^'|'$/g, '');
      yield { element, header };
    }
  }
}
