import { GatewayModel } from '../../gateway-model/gateway-model';
import { RestIntegration, restIntegrationsOf } from './rest-integrations';

/** The URL of every HTTP integration of a REST API, with `${…}` for what only CloudFormation or a stage knows. */
export function* httpEndpointsOf(
  model: GatewayModel,
): Iterable<{ element: RestIntegration['element']; value: string }> {
  for (const { element, type, uri } of restIntegrationsOf(model)) {
    if (uri && (type === 'HTTP' || type === 'HTTP_PROXY')) yield { element, value: uri };
  }
}
