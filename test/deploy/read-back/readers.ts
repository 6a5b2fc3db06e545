import * as rest from '@aws-sdk/client-api-gateway';
import * as v2 from '@aws-sdk/client-apigatewayv2';
import type { Value } from '../../../lib/update-model/intrinsics';
import type { DeployedResource } from './resolve-template';

type Reader = (resource: DeployedResource, region: string) => Promise<Value>;

/** A list as the template has it, out of the map by name that the service gives. */
const listOf = (map: Record<string, object> | undefined, key: string) =>
  Object.entries(map ?? {}).map(([name, item]) => ({ [key]: name, ...item }));

/** The settings of routes, whose key is the path with `~1` for `/`, and the method. */
const methodSettings = (settings: Record<string, rest.MethodSetting> | undefined) =>
  Object.entries(settings ?? {}).map(([key, setting]) => {
    const [, path, httpMethod] = /^\/?(.*)\/([^/]+)$/.exec(key)!;
    return { resourcePath: `/${path.replace(/^~1/, '').replaceAll('~1', '/')}`, httpMethod, ...setting };
  });

const tagList = (tags: Record<string, string> | undefined) =>
  Object.entries(tags ?? {}).map(([key, value]) => ({ key, value }));

const REST: {
  readonly [kind: string]: (client: rest.APIGatewayClient, resource: DeployedResource) => Promise<Value>;
} = {
  RestApi: async (client, { physicalId }) => {
    const { policy, tags, ...api } = await client.send(new rest.GetRestApiCommand({ restApiId: physicalId }));
    return { ...api, policy: policy && JSON.parse(JSON.parse(`"${policy}"`)), tags: tagList(tags) };
  },
  Resource: (client, { physicalId, properties }) =>
    client.send(new rest.GetResourceCommand({ restApiId: properties.RestApiId, resourceId: physicalId })),
  Method: async (client, { properties: { RestApiId: restApiId, ResourceId: resourceId, HttpMethod: httpMethod } }) => {
    const method = await client.send(new rest.GetMethodCommand({ restApiId, resourceId, httpMethod }));
    const { httpMethod: integrationHttpMethod, integrationResponses, ...integration } = method.methodIntegration ?? {};
    return {
      ...method,
      methodResponses: listOf(method.methodResponses, 'statusCode'),
      integration: {
        ...integration,
        integrationHttpMethod,
        integrationResponses: listOf(integrationResponses, 'statusCode'),
      },
    };
  },
  Deployment: (client, { physicalId, properties }) =>
    client.send(new rest.GetDeploymentCommand({ restApiId: properties.RestApiId, deploymentId: physicalId })),
  Stage: async (client, { properties }) => {
    const { tags, ...stage } = await client.send(
      new rest.GetStageCommand({ restApiId: properties.RestApiId, stageName: properties.StageName }),
    );
    return {
      ...stage,
      accessLogSetting: stage.accessLogSettings,
      methodSettings: methodSettings(stage.methodSettings),
      tags: tagList(tags),
    };
  },
  Authorizer: (client, { physicalId, properties }) =>
    client.send(new rest.GetAuthorizerCommand({ restApiId: properties.RestApiId, authorizerId: physicalId })),
  Model: async (client, { physicalId, properties }) => {
    const model = await client.send(
      new rest.GetModelCommand({ restApiId: properties.RestApiId, modelName: properties.Name ?? physicalId }),
    );
    return { ...model, schema: JSON.parse(model.schema!) };
  },
  RequestValidator: (client, { physicalId, properties }) =>
    client.send(
      new rest.GetRequestValidatorCommand({ restApiId: properties.RestApiId, requestValidatorId: physicalId }),
    ),
  GatewayResponse: (client, { properties: { RestApiId, ResponseType } }) =>
    client.send(new rest.GetGatewayResponseCommand({ restApiId: RestApiId, responseType: ResponseType })),
  UsagePlan: async (client, { physicalId }) => {
    const { name, tags, ...plan } = await client.send(new rest.GetUsagePlanCommand({ usagePlanId: physicalId }));
    return { ...plan, usagePlanName: name, tags: tagList(tags) };
  },
  UsagePlanKey: async (client, { properties: { UsagePlanId, KeyId } }) => {
    const key = await client.send(new rest.GetUsagePlanKeyCommand({ usagePlanId: UsagePlanId, keyId: KeyId }));
    return { usagePlanId: UsagePlanId, keyId: key.id, keyType: key.type };
  },
  ApiKey: async (client, { physicalId }) => {
    const { tags, ...key } = await client.send(new rest.GetApiKeyCommand({ apiKey: physicalId, includeValue: true }));
    return { ...key, tags: tagList(tags) };
  },
  DomainName: async (client, { properties }) => {
    const { tags, ...name } = await client.send(new rest.GetDomainNameCommand({ domainName: properties.DomainName }));
    return { ...name, tags: tagList(tags) };
  },
  BasePathMapping: (client, { properties: { DomainName, BasePath } }) =>
    client.send(new rest.GetBasePathMappingCommand({ domainName: DomainName, basePath: BasePath ?? '(none)' })),
};

/** The emulator puts the API before the id of what is in it. */
const own = (physicalId: string) => physicalId.split('/').at(-1)!;

const V2: { readonly [kind: string]: (client: v2.ApiGatewayV2Client, resource: DeployedResource) => Promise<Value> } = {
  Api: (client, { physicalId }) => client.send(new v2.GetApiCommand({ ApiId: physicalId })),
  Route: (client, { physicalId, properties }) =>
    client.send(new v2.GetRouteCommand({ ApiId: properties.ApiId, RouteId: own(physicalId) })),
  Integration: (client, { physicalId, properties }) =>
    client.send(new v2.GetIntegrationCommand({ ApiId: properties.ApiId, IntegrationId: own(physicalId) })),
  Authorizer: (client, { physicalId, properties }) =>
    client.send(new v2.GetAuthorizerCommand({ ApiId: properties.ApiId, AuthorizerId: own(physicalId) })),
  Stage: (client, { properties: { ApiId, StageName } }) => client.send(new v2.GetStageCommand({ ApiId, StageName })),
  DomainName: (client, { properties: { DomainName } }) => client.send(new v2.GetDomainNameCommand({ DomainName })),
  ApiMapping: (client, { physicalId, properties }) =>
    client.send(new v2.GetApiMappingCommand({ DomainName: properties.DomainName, ApiMappingId: own(physicalId) })),
};

/** Whether there is a reader for a type. */
export const isRead = (type: string): boolean => readerOf(type) !== undefined;

/** What the service tells of a resource, in the shape that the template has; nothing when it does not know the resource. */
export async function read(resource: DeployedResource, region: string): Promise<Value> {
  try {
    // Writing what is there already is no change, but has a date.
    const { $metadata, lastUpdatedDate, LastUpdatedDate, ...told } = await readerOf(resource.type)!(resource, region);
    return told;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundException') return undefined;
    throw error;
  }
}

function readerOf(type: string): Reader | undefined {
  const [, service, kind] = type.split('::');
  const readRest = service === 'ApiGateway' ? REST[kind] : undefined;
  if (readRest) return (resource, region) => readRest(new rest.APIGatewayClient({ region }), resource);
  const readV2 = service === 'ApiGatewayV2' ? V2[kind] : undefined;
  return readV2 && ((resource, region) => readV2(new v2.ApiGatewayV2Client({ region }), resource));
}
