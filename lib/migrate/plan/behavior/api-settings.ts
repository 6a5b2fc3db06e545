import { ApiKind } from '../../../template-model/api-kind';
import { ApiElement } from '../../../template-model/elements';
import { Setting, wordsOf } from './setting';

/** What a whole API says, and who feels it. */
export const API_SETTINGS: readonly Setting<ApiElement>[] = [
  {
    name: 'endpoint',
    read: (api) => (api.kind === ApiKind.REST ? (api.endpointTypes[0] ?? 'EDGE') : 'REGIONAL'),
    effect: (_before, _after, { after }) =>
      after === 'EDGE'
        ? 'requests go by way of CloudFront: another latency, and other headers'
        : after === 'PRIVATE'
          ? 'only callers inside of a VPC reach it'
          : 'requests go without CloudFront: another latency, and other headers',
  },
  {
    name: 'default endpoint',
    read: ({ properties }) => (properties.boolean('DisableExecuteApiEndpoint') ? 'closed' : 'open'),
    effect: (_before, _after, { after }) =>
      after === 'closed' ? 'callers of the execute-api address are refused' : 'the execute-api address answers too',
  },
  {
    name: 'name',
    read: ({ name }) => name ?? 'none',
    effect: ({ kind }) =>
      kind === ApiKind.REST
        ? 'its metrics have another ApiName: alarms and dashboards on it see nothing any more'
        : 'tools that look for the name do not find it',
  },
  {
    name: 'resource policy',
    read: ({ properties }) => wordsOf(properties.raw('Policy')),
    effect: () => 'who may call is judged otherwise',
  },
  {
    name: 'binary media types',
    read: ({ properties }) => properties.strings('BinaryMediaTypes').sort().join(', ') || 'none',
    effect: () => 'bodies of these types reach backends and callers in another form',
  },
  {
    name: 'compression',
    read: ({ properties }) => wordsOf(properties.raw('MinimumCompressionSize')),
    effect: () => 'responses from that size on are compressed where callers take it',
  },
  {
    name: 'where API keys are read',
    read: ({ kind, properties }) =>
      kind === ApiKind.REST ? (properties.text('ApiKeySourceType') ?? 'HEADER') : 'HEADER',
    effect: () => 'callers whose key is where it was read get 403',
  },
  {
    name: 'TLS',
    read: ({ properties }) => wordsOf(properties.raw('SecurityPolicy')),
    effect: (_before, _after, values) => tlsEffect(values),
  },
  ...['AllowOrigins', 'AllowMethods', 'AllowHeaders', 'ExposeHeaders', 'AllowCredentials', 'MaxAge'].map(
    (name): Setting<ApiElement> => ({
      name: `CORS ${name}`,
      read: ({ properties }) => corsWords(properties.map('CorsConfiguration').raw(name), name),
      effect: () => 'browsers are told otherwise',
    }),
  ),
  {
    name: 'gateway responses',
    read: ({ gatewayResponses }) =>
      wordsOf(
        Object.fromEntries(
          gatewayResponses.map(({ properties }) => [
            properties.text('ResponseType') ?? '',
            {
              status: properties.raw('StatusCode'),
              headers: properties.raw('ResponseParameters'),
              templates: properties.raw('ResponseTemplates'),
            },
          ]),
        ),
      ),
    effect: () => 'responses that the API gives by itself have other headers or bodies',
  },
];

/** What becomes of clients by another TLS policy. */
export function tlsEffect({ before, after }: { readonly before: string; readonly after: string }): string {
  const isStricter = /TLS13_1_3/.test(after) && !/TLS13_1_3/.test(before);
  if (isStricter) return 'clients that do not speak TLS 1.3 are cut';
  return /TLS_1_0/.test(before) ? 'clients of TLS 1.0 and 1.1 are cut' : 'other ciphers are agreed upon';
}

/** Names of headers are the same in any case, and what is not allowed need not be written. */
function corsWords(value: unknown, name: string): string {
  if (!Array.isArray(value)) return value === false ? 'none' : wordsOf(value);
  const words = value.map(wordsOf).map((word) => (name.endsWith('Headers') ? word.toLowerCase() : word));
  return words.sort().join(', ') || 'none';
}
