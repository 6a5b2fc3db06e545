import { GatewayResponseType } from '../../../template-model/gateway-response-types';
import { contextText } from '../../integrations/parameter-mapping';
import { HeaderList } from '../../messages/header-list';
import { mediaTypeOf } from '../../messages/media-type';
import { Response } from '../../messages/messages';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { ConfiguredGatewayResponse } from '../rest-api';
import { RestExchange } from '../rest-exchange';

/** What the gateway itself answers to a request that ended early: the API's words for it, else the service's. */
export function gatewayResponse(fault: GatewayFault, exchange: RestExchange): Response {
  exchange.context.error = {
    message: fault.text,
    messageString: JSON.stringify(fault.text),
    responseType: fault.type,
    ...(fault.validationError === undefined ? {} : { validationErrorString: fault.validationError }),
  };
  const configured = configuredFor(fault, exchange);
  const status = configured?.status ?? fault.status;
  const [contentType, template] = templateFor(configured, exchange);
  const body = template === undefined ? defaultBody(fault) : substituted(template, exchange);
  const headers = HeaderList.of({ 'Content-Type': contentType, 'x-amzn-ErrorType': fault.errorType });
  for (const [destination, source] of Object.entries(configured?.parameters ?? {})) {
    const value = parameterValue(source, exchange);
    if (value !== undefined) headers.set(destination.replace(/^gatewayresponse\.header\./, ''), value);
  }
  return { status, headers, body: Buffer.from(body) };
}

/** A type that the API says nothing of takes what it says of all of its class. */
function configuredFor(fault: GatewayFault, { api }: RestExchange): ConfiguredGatewayResponse | undefined {
  const own = api.gatewayResponses.get(fault.type);
  const ofClass = api.gatewayResponses.get(fault.status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
  return own ?? ofClass;
}

function templateFor(
  configured: ConfiguredGatewayResponse | undefined,
  { headers }: RestExchange,
): [contentType: string, template: string | undefined] {
  const templates = Object.entries(configured?.templates ?? {});
  const accepted = (headers.get('Accept') ?? '').split(',').map(mediaTypeOf);
  const chosen =
    templates.find(([contentType]) => accepted.includes(mediaTypeOf(contentType))) ??
    templates.find(([contentType]) => mediaTypeOf(contentType) === 'application/json') ??
    templates[0];
  return chosen ?? ['application/json', undefined];
}

/** Types that the service answers before it looks at the integration; it writes those without a blank. */
const COMPACT: readonly GatewayResponseType[] = [
  'ACCESS_DENIED',
  'AUTHORIZER_CONFIGURATION_ERROR',
  'AUTHORIZER_FAILURE',
  'EXPIRED_TOKEN',
  'INVALID_API_KEY',
  'INVALID_SIGNATURE',
  'MISSING_AUTHENTICATION_TOKEN',
  'QUOTA_EXCEEDED',
  'REQUEST_TOO_LARGE',
  'THROTTLED',
  'UNAUTHORIZED',
  'WAF_FILTERED',
];

/** The message of a refused policy begins with a capital, as it comes from another part of the service. */
function defaultBody({ type, text }: GatewayFault): string {
  const name = type === 'ACCESS_DENIED' ? 'Message' : 'message';
  return `{"${name}":${COMPACT.includes(type) ? '' : ' '}${JSON.stringify(text)}}`;
}

/** Templates of gateway responses are no Velocity: values are put in and nothing else. */
function substituted(template: string, exchange: RestExchange): string {
  return template.replaceAll(
    /\$(context|stageVariables)\.([\w.-]*\w)|\$\{(context|stageVariables)\.([\w.-]*\w)\}/g,
    (...found) => {
      const [, place = found[3], name = found[4]] = found as string[];
      return valueOf(place, name, exchange) ?? '';
    },
  );
}

function parameterValue(source: string, exchange: RestExchange): string | undefined {
  if (source.startsWith("'") && source.endsWith("'")) return source.slice(1, -1);
  const { headers, pathParameters, query } = exchange;
  const [place, part, kind, ...rest] = source.split('.');
  if (place !== 'method' || part !== 'request') {
    return valueOf(place, source.slice(place.length + 1), exchange);
  }
  const name = rest.join('.');
  if (kind === 'header') return headers.get(name);
  if (kind === 'path') return pathParameters.get(name);
  return kind === 'querystring' ? query.single().get(name) : undefined;
}

function valueOf(place: string, name: string, exchange: RestExchange): string | undefined {
  const { stageVariables } = exchange;
  if (place === 'stageVariables') return Object.hasOwn(stageVariables, name) ? stageVariables[name] : undefined;
  return contextText(name.split('.'), exchange);
}
