import { readFileSync } from 'node:fs';
import { Properties } from '../../../lib/update-model/resources';
import { Environment } from '../environment';
import { ServedRoute, targetsOf } from './snapshot';

const EXTENSION = 'x-amazon-apigateway-';
const VERBS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', `${EXTENSION}any-method`];

/**
 * The routes that an import makes of a body.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function routesOfBody(environment: Environment, apiId: string, api: Properties): ServedRoute[] {
  const body = bodyOf(environment, api);
  return Object.entries<Properties>(body.paths ?? {}).flatMap(([path, item]) =>
    VERBS.filter((verb) => item[verb] !== undefined).map((verb): ServedRoute => {
      const operation: Properties = item[verb];
      const integration = integrationOf(operation[`${EXTENSION}integration`] ?? { type: 'mock' });
      const method = verb.startsWith(EXTENSION) ? 'ANY' : verb.toUpperCase();
      return {
        key: path === '/$default' ? '$default' : `${method} ${path}`,
        integration,
        targets: targetsOf(environment, integration),
        ...securityOf(apiId, body, operation),
      };
    }),
  );
}

const read = new Map<string, Properties>();

/** A body stands in the template, or in a bucket of the app's assets. */
function bodyOf({ world }: Environment, { Body, BodyS3Location }: Properties): Properties {
  const file = world.assets.get(BodyS3Location?.Key);
  if (file === undefined) return Body ?? {};
  const body = read.get(file) ?? JSON.parse(readFileSync(file, 'utf8'));
  read.set(file, body);
  return body;
}

/** The words of CloudFormation for those of the extension. */
function integrationOf(extension: Properties): Properties {
  const entries = Object.entries(extension).map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]);
  const { HttpMethod, Type, ...rest } = Object.fromEntries(entries);
  return { ...rest, IntegrationHttpMethod: HttpMethod, Type: String(Type).toUpperCase() };
}

type Security = Pick<ServedRoute, 'apiKeyRequired' | 'authorizationType' | 'authorizer' | 'authorizerId'>;

function securityOf(
  apiId: string,
  { components, security: ofAll }: Properties,
  { security = ofAll }: Properties,
): Security {
  const names: string[] = (security ?? []).flatMap((requirement: Properties) => Object.keys(requirement));
  const schemes: Properties = components?.securitySchemes ?? {};
  const authorizerId = names.find((name) => schemes[name]?.[`${EXTENSION}authorizer`]);
  const isSigned = names.some((name) => schemes[name]?.[`${EXTENSION}authtype`] === 'awsSigv4');
  const apiKeyRequired = names.some((name) => isKey(schemes[name]));
  if (isSigned) return { apiKeyRequired, authorizationType: 'AWS_IAM' };
  if (authorizerId === undefined) return { apiKeyRequired, authorizationType: 'NONE' };
  const { authorizerCredentials, authorizerUri, providerARNs } = schemes[authorizerId][`${EXTENSION}authorizer`];
  return {
    apiKeyRequired,
    authorizationType: 'CUSTOM',
    authorizerId: `${apiId}-${authorizerId}`,
    authorizer: {
      AuthorizerUri: authorizerUri,
      AuthorizerCredentials: authorizerCredentials,
      ProviderARNs: providerARNs,
    },
  };
}

function isKey(scheme: Properties = {}): boolean {
  const isOfAuthorizer = Object.keys(scheme).some((name) => name.startsWith(EXTENSION));
  return scheme.type === 'apiKey' && scheme.name === 'x-api-key' && !isOfAuthorizer;
}
