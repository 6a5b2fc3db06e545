import { Subject } from './subject';
import { TemplateModel } from './template-model';

export interface MappingTemplateText {
  readonly template: string;
  /** The route that the template serves. */
  readonly where: string;
}

/** Every mapping template of requests and of responses that is plain text. */
export function* mappingTemplatesOf(model: TemplateModel): Iterable<Subject<MappingTemplateText>> {
  for (const integration of model.integrations) {
    const { properties } = integration;
    const where = integration.route?.key ?? integration.logicalId;
    for (const templates of [
      properties.map('RequestTemplates'),
      ...properties.maps('IntegrationResponses').map((response) => response.map('ResponseTemplates')),
    ]) {
      for (const contentType of templates.names()) {
        const template = templates.string(contentType);
        if (template !== undefined) yield { element: integration, value: { template, where } };
      }
    }
  }
}
