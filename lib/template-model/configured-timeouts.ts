import { RestIntegration, restIntegrationsOf } from './rest-integrations';
import { TemplateModel } from './template-model';

export interface ConfiguredTimeout {
  readonly milliseconds: number;
  /** Absent when it is not written, or only CloudFormation knows it. */
  readonly endpointType?: string;
  readonly streaming: boolean;
  readonly routeKey: string;
}

/** The timeout of every REST integration that has one of its own. */
export function* configuredTimeoutsOf(
  model: TemplateModel,
): Iterable<{ element: RestIntegration['element']; value: ConfiguredTimeout }> {
  for (const { element, properties, api, routeKey } of restIntegrationsOf(model)) {
    const milliseconds = properties.number('TimeoutInMillis');
    if (milliseconds === undefined) continue;
    const streaming = properties.string('ResponseTransferMode') === 'STREAM';
    yield { element, value: { milliseconds, endpointType: api.endpointTypes[0], streaming, routeKey } };
  }
}
