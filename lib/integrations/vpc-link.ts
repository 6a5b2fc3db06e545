import { HttpIntegrationOptions, httpIntegration } from './http';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';
import { PrivateTarget } from './private-target';

/** Settings of a route that passes the whole request to an HTTP endpoint in a VPC. */
export interface VpcLinkIntegrationOptions extends HttpIntegrationOptions {
  /**
   * The name in the certificate of the endpoint. For HTTP APIs only.
   *
   * @default - the host of the URL, where that begins with `https`
   */
  readonly serverNameToVerify?: string;
}

/** An HTTP endpoint behind a load balancer in a VPC gets the whole request and answers it. */
export function vpcLinkIntegration(
  target: PrivateTarget,
  url: string,
  options: VpcLinkIntegrationOptions = {},
): IntegrationBackend {
  const http = httpIntegration(url, options);
  const serverNameToVerify = options.serverNameToVerify ?? /^https:\/\/([^:/]+)/.exec(url)?.[1];
  return {
    label: `${target._name} as ${url}`,
    ...(target._rest && { forRest: (route) => ({ ...http.forRest!(route), ...target._rest }) }),
    ...(target._http && {
      forHttp: (route) => ({
        ...http.forHttp!(route),
        ...target._http,
        parameters: { 'overwrite:path': pathOf(url, route), ...options.requestParameters },
        serverNameToVerify,
      }),
    }),
  };
}

/** The path that the backend sees. Without a mapping, an HTTP API puts the name of the stage in front of it. */
function pathOf(url: string, { pathVariables }: IntegrationRoute): string {
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(url)?.[1];
  if (path === undefined || path === '/') return '$request.path';
  const fill = (text: string, name: string) =>
    text.replace(`{${name}+}`, `{${name}}`).replace(`{${name}}`, `\${request.path.${name}}`);
  return pathVariables.reduce(fill, path);
}
