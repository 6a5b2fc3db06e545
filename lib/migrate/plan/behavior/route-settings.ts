import { ApiKind } from '../../../template-model/api-kind';
import { AuthorizerElement, IntegrationElement, RouteElement } from '../../../template-model/elements';
import { Properties } from '../../../template-model/properties';
import { Setting, wordsOf } from './setting';

/** What a route says, and who feels it. */
export const ROUTE_SETTINGS: readonly Setting<RouteElement>[] = [
  {
    name: 'authorization',
    read: (route) => {
      const type = route.authorizationType ?? 'NONE';
      return route.authorizer?.authorizerType ? `${type} (${route.authorizer.authorizerType})` : type;
    },
    effect: ({ api }, _after, { after }) => {
      if (after.startsWith('NONE')) return 'everybody may call it';
      if (after.startsWith('AWS_IAM')) return 'callers who do not sign their requests get 403';
      return `callers without what the authorizer asks for get ${api.kind === ApiKind.WEBSOCKET ? 'no connection' : '401'}`;
    },
  },
  {
    name: 'authorizer',
    read: ({ authorizer }) => authorizerWords(authorizer),
    effect: (before, after) =>
      before.authorizer?.authorizerType === after.authorizer?.authorizerType && after.authorizer
        ? 'callers are judged otherwise'
        : undefined,
  },
  {
    name: 'scopes',
    read: ({ properties }) => properties.strings('AuthorizationScopes').sort().join(', ') || 'none',
    effect: () => 'callers whose token lacks one of them get 403',
  },
  {
    name: 'API key',
    read: ({ apiKeyRequired }) => (apiKeyRequired ? 'asked for' : 'not asked for'),
    effect: (_before, _after, { after }) =>
      after === 'asked for' ? 'callers without a key get 403' : 'nobody is held by a usage plan',
  },
  {
    name: 'validation',
    read: validationWords,
    effect: (_before, _after, { after }) =>
      after === 'off' ? 'requests that are refused reach the backend' : 'requests that do not fit get 400',
  },
  {
    name: 'backend',
    read: ({ integration }) => backendWords(integration),
    effect: () => 'requests reach another backend, or in another way',
  },
  {
    name: 'timeout',
    read: ({ integration }) => wordsOf(integration?.properties.raw('TimeoutInMillis')),
    effect: (_before, _after, { after }) =>
      `requests that take longer get 504${after === 'none' ? ', at what the service waits' : ''}`,
  },
  {
    name: 'mapping to the backend',
    read: ({ integration }) =>
      mapped(
        integration,
        [
          'RequestTemplates',
          'RequestParameters',
          'PassthroughBehavior',
          'ContentHandling',
          'PayloadFormatVersion',
          'CacheKeyParameters',
        ],
        {
          PassthroughBehavior: 'WHEN_NO_MATCH',
          PayloadFormatVersion: '1.0',
        },
      ),
    effect: () => 'the backend gets requests in another form',
  },
  {
    name: 'mapping of responses',
    read: ({ integration }) => mapped(integration, ['IntegrationResponses', 'ResponseParameters']),
    effect: () => 'callers get responses in another form',
  },
];

function authorizerWords(authorizer: AuthorizerElement | undefined): string {
  if (!authorizer) return 'none';
  // The service keeps what an authorizer said for five minutes, unless the template says otherwise.
  const kept = authorizer.authorizerType === 'JWT' ? {} : { AuthorizerResultTtlInSeconds: 300 };
  const properties = authorizer.properties.withDefaults(kept);
  const names = properties.names().filter((name) => !['Name', 'RestApiId', 'ApiId'].includes(name));
  const words = names.map((name) => [
    name,
    name === 'AuthorizerUri' ? functionWords(properties) : properties.raw(name),
  ]);
  return wordsOf(Object.fromEntries(words));
}

/** The function that the URI names, however its region is written. */
function functionWords(properties: Properties): string {
  const uri = properties.text('AuthorizerUri') ?? '';
  return /functions\/\$\{(\w+)\.Arn\}\/invocations$/.exec(uri)?.[1] ?? uri;
}

/** What a validator refuses of a route; one that has nothing to hold a request to refuses nothing. */
function validationWords({ properties, requestValidator }: RouteElement): string {
  if (!requestValidator) return properties.has('RequestValidatorId') ? 'by a validator elsewhere' : 'off';
  const validator = requestValidator.properties;
  const parameters = properties.map('RequestParameters');
  const isAsked = parameters.names().some((name) => parameters.boolean(name) && !name.includes('.path.'));
  const hasModel = properties.map('RequestModels').names().length > 0;
  const parts = [
    ...(validator.boolean('ValidateRequestBody') && hasModel ? ['bodies'] : []),
    ...(validator.boolean('ValidateRequestParameters') && isAsked ? ['parameters'] : []),
  ];
  return parts.length > 0 ? `of ${parts.join(' and ')}` : 'off';
}

function backendWords(integration: IntegrationElement | undefined): string {
  if (!integration) return 'none';
  const { integrationType = 'none', lambdaFunction, lambdaTarget, properties, uri } = integration;
  const credentials = properties.text('Credentials') ?? properties.text('CredentialsArn');
  const verb = properties.text('IntegrationHttpMethod') ?? properties.text('IntegrationMethod');
  const link = properties.text('ConnectionId');
  const isFunction = lambdaFunction !== undefined && lambdaTarget !== undefined;
  const target = isFunction
    ? `function ${lambdaFunction.logicalId}${lambdaTarget === lambdaFunction ? '' : ` by ${lambdaTarget.logicalId}`}${variableOf(uri)}`
    : (uri ?? properties.text('IntegrationSubtype'));
  return [
    integrationType,
    ...(isFunction ? [] : [verb]),
    target,
    link && `by way of ${link}`,
    credentials && `as ${credentials}`,
    properties.map('TlsConfig').boolean('InsecureSkipVerification') && 'whatever its certificate',
  ]
    .filter(Boolean)
    .join(' ');
}

/** `${stageVariables.lambdaAlias}` chooses the alias. */
function variableOf(uri = ''): string {
  const [, variable] = /stageVariables\.(\w+)/.exec(uri) ?? [];
  return variable === undefined ? '' : ` at the alias of the stage variable ${variable}`;
}

function mapped(
  integration: IntegrationElement | undefined,
  names: readonly string[],
  defaults: { readonly [name: string]: string } = {},
): string {
  const properties = (integration?.properties ?? new Properties()).withDefaults(defaults);
  const written = names.filter((name) => properties.has(name) && wordsOf(properties.raw(name)) !== 'none');
  return wordsOf(Object.fromEntries(written.map((name) => [name, properties.raw(name)])));
}
