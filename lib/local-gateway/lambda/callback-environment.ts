import type { ServedApi } from '../entry/served-api';

/**
 * Where functions find the APIs of this gateway: the runner of Node functions leads the APIs' own endpoints here, and SDKs of any
 * language read the address for clients that are given none, where there is one stage alone that it could mean.
 */
export function callbackEnvironmentOf(
  origin: string | undefined,
  apis: readonly ServedApi[],
): { readonly [name: string]: string } {
  const webSocketApis = apis.filter(({ kind }) => kind === 'WebSocket');
  if (origin === undefined || webSocketApis.length === 0) return {};
  const addresses = webSocketApis.flatMap(({ slug, stages }) => stages.map(({ name }) => `${origin}/${slug}/${name}`));
  return {
    GATEHOUSE_ENDPOINT: origin,
    GATEHOUSE_APIS: webSocketApis.map(({ id }) => id).join(','),
    ...(addresses.length === 1 ? { AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: addresses[0] } : {}),
  };
}
