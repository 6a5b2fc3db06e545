import { ApiKind } from './api-kind';
import { TemplateModel } from './template-model';
import { V2Integration, v2IntegrationsOf } from './v2-integrations';

export interface ResponseMapping extends V2Integration {
  /** The status code of the responses that are changed. */
  readonly status: string;
  /** What is changed, such as `overwrite:header.Cache-Control`; only those that are written out. */
  readonly destinations: readonly string[];
  /** The same with what each is changed to, where that is written out too. */
  readonly sources: readonly { readonly target: string; readonly source: string }[];
}

/** How HTTP APIs change the responses of their backends, by status code. */
export function* responseMappingsOf(model: TemplateModel): Iterable<ResponseMapping> {
  for (const integration of v2IntegrationsOf(model)) {
    if (integration.kind !== ApiKind.HTTP) continue;
    const responses = integration.properties.map('ResponseParameters');
    for (const status of responses.names()) {
      const changes = responses.map(status).maps('ResponseParameters');
      const destinations = changes.flatMap((change) => change.string('Destination') ?? []);
      const sources = changes.flatMap((change) => {
        const [target, source] = [change.string('Destination'), change.string('Source')];
        return target !== undefined && source !== undefined ? [{ target, source }] : [];
      });
      yield { ...integration, status, destinations, sources };
    }
  }
}
