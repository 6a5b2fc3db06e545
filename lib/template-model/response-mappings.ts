import { ApiKind } from './api-kind';
import { TemplateModel } from './template-model';
import { V2Integration, v2IntegrationsOf } from './v2-integrations';

export interface ResponseMapping extends V2Integration {
  /** The status code of the responses that are changed. */
  readonly status: string;
  /** What is changed, such as `overwrite:header.Cache-Control`; only those that are written out. */
  readonly destinations: readonly string[];
}

/** How HTTP APIs change the responses of their backends, by status code. */
export function* responseMappingsOf(model: TemplateModel): Iterable<ResponseMapping> {
  for (const integration of v2IntegrationsOf(model)) {
    if (integration.kind !== ApiKind.HTTP) continue;
    const responses = integration.properties.map('ResponseParameters');
    for (const status of responses.names()) {
      const destinations = responses
        .map(status)
        .maps('ResponseParameters')
        .flatMap((mapping) => mapping.string('Destination') ?? []);
      yield { ...integration, status, destinations };
    }
  }
}
