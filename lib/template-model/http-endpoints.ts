import { RestIntegration, restIntegrationsOf } from './rest-integrations';
import { TemplateModel } from './template-model';

/** The URL of every HTTP integration of a REST API, with `${…}` for what only CloudFormation or a stage knows. */
export function* httpEndpointsOf(
  model: TemplateModel,
): Iterable<{ element: RestIntegration['element']; value: string }> {
  for (const { element, type, uri } of restIntegrationsOf(model)) {
    if (uri && (type === 'HTTP' || type === 'HTTP_PROXY')) yield { element, value: uri };
  }
}
