import { HttpIntegrationOptions, httpIntegration } from './http';
import { IntegrationBackend } from './integration-backend';
import { PrivateTarget } from './private-target';

/** An HTTP endpoint behind a load balancer in a VPC gets the whole request and answers it. */
export function vpcLinkIntegration(
  target: PrivateTarget,
  url: string,
  options?: HttpIntegrationOptions,
): IntegrationBackend {
  const http = httpIntegration(url, options);
  return {
    label: `VPC link ${url}`,
    forRest: (route) => ({
      ...http.forRest(route),
      connection: target._connection,
      integrationTarget: target._integrationTarget,
    }),
  };
}
