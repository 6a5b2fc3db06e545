/** SDKs call some services otherwise than signatures do. */
const NAMES_IN_SDKS: { readonly [service: string]: string } = {
  events: 'EVENTBRIDGE',
  states: 'SFN',
};

const OF_ONE_SERVICE = 'AWS_ENDPOINT_URL_';

export interface EndpointOptions {
  /** The address of an emulator of all services, or the word `aws` for AWS itself. */
  readonly endpointUrl?: string;
  /** The addresses of single services, by the name that signatures have: `dynamodb`. They go before the other. */
  readonly endpointUrls?: { readonly [service: string]: string };
}

/** Where a service is; `undefined` where calls of it are captured. */
export function endpointOf(service: string, { endpointUrl, endpointUrls = {} }: EndpointOptions): string | undefined {
  return Object.hasOwn(endpointUrls, service) ? endpointUrls[service] : endpointUrl;
}

/** What tells an SDK in a function where the services are. */
export function endpointVariables({ endpointUrl, endpointUrls = {} }: EndpointOptions): { [name: string]: string } {
  const own = Object.entries(endpointUrls).map(([service, url]) => [`${OF_ONE_SERVICE}${nameInSdks(service)}`, url]);
  const isEmulator = endpointUrl !== undefined && endpointUrl !== 'aws';
  return { ...Object.fromEntries(own), ...(isEmulator && { AWS_ENDPOINT_URL: endpointUrl }) };
}

/** The addresses that an environment gives for single services. */
export function endpointsIn(environment: NodeJS.ProcessEnv): { [service: string]: string } {
  const given = Object.entries(environment).filter(([name, url]) => name.startsWith(OF_ONE_SERVICE) && url);
  return Object.fromEntries(given.map(([name, url]) => [serviceOf(name.slice(OF_ONE_SERVICE.length)), String(url)]));
}

function nameInSdks(service: string): string {
  return NAMES_IN_SDKS[service] ?? service.toUpperCase();
}

function serviceOf(nameInSdk: string): string {
  const named = Object.entries(NAMES_IN_SDKS).find(([, name]) => name === nameInSdk);
  return named?.[0] ?? nameInSdk.toLowerCase();
}
