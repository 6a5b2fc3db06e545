import * as gateway from '@aws-sdk/client-api-gateway';
import type { Value } from '../../../lib/update-model/intrinsics';
import { stagePatches } from './stage-patches';

/** What a call has made. */
export interface Made {
  readonly id: string;
  readonly attributes?: { readonly [name: string]: string };
}

type Client = gateway.APIGatewayClient;

export interface Calls {
  make(client: Client, properties: Value): Promise<Made>;
  /** Where a change is more than what makes it anew would be. @default - it stays as it is */
  change?(client: Client, properties: Value, before: Made): Promise<Made>;
}

/** Properties as members of a request, whose names begin with a small letter. */
function members(properties: Value): Value {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name[0].toLowerCase() + name.slice(1), value]),
  );
}

const listed = (items: Value): Value[] => items ?? [];

const named = (id: string | undefined): Made => ({ id: id! });

async function putMethod(client: Client, properties: Value): Promise<Made> {
  const { Integration, MethodResponses, ...method } = properties;
  const place = members({
    RestApiId: method.RestApiId,
    ResourceId: method.ResourceId,
    HttpMethod: method.HttpMethod,
  }) as { restApiId: string; resourceId: string; httpMethod: string };
  await client.send(new gateway.PutMethodCommand(members(method)));
  for (const response of listed(MethodResponses)) {
    await client.send(new gateway.PutMethodResponseCommand({ ...place, ...members(response) }));
  }
  const { IntegrationResponses, IntegrationHttpMethod: integrationHttpMethod, ...integration } = Integration ?? {};
  await client.send(new gateway.PutIntegrationCommand({ ...members(integration), integrationHttpMethod, ...place }));
  for (const response of listed(IntegrationResponses)) {
    await client.send(new gateway.PutIntegrationResponseCommand({ ...place, ...members(response) }));
  }
  return named(`${place.resourceId} ${place.httpMethod}`);
}

async function makeStage(client: Client, properties: Value): Promise<Made> {
  const { AccessLogSetting, CanarySetting, MethodSettings, Tags, ...stage } = properties;
  const { stageName } = await client.send(
    new gateway.CreateStageCommand({
      ...members(stage),
      // A cache costs a minute to make, and nothing of it is looked at.
      cacheClusterEnabled: false,
      canarySettings: CanarySetting && members(CanarySetting),
    }),
  );
  await client.send(
    new gateway.UpdateStageCommand({
      restApiId: stage.RestApiId,
      stageName,
      patchOperations: stagePatches({ MethodSettings }),
    }),
  );
  return named(stageName);
}

async function makeApi(client: Client, properties: Value): Promise<Made> {
  const { Body, Policy, ...api } = properties;
  const policy = Policy && JSON.stringify(Policy);
  const made = await client.send(
    new gateway.CreateRestApiCommand({ ...members(api), name: api.Name ?? Body?.info?.title ?? 'api', policy }),
  );
  if (Body) await putBody(client, properties, named(made.id));
  return { id: made.id!, attributes: { RootResourceId: made.rootResourceId!, RestApiId: made.id! } };
}

async function putBody(client: Client, { Body, Name }: Value, before: Made): Promise<Made> {
  const body = Buffer.from(JSON.stringify({ ...Body, info: { title: Name ?? 'api', ...Body.info } }));
  await client.send(new gateway.PutRestApiCommand({ restApiId: before.id, mode: 'overwrite', body }));
  return before;
}

/** The calls that make what a template has, by its type. */
export const CALLS: { readonly [type: string]: Calls } = {
  'AWS::ApiGateway::RestApi': {
    make: makeApi,
    change: (client, properties, before) =>
      properties.Body ? putBody(client, properties, before) : Promise.resolve(before),
  },
  'AWS::ApiGateway::Resource': {
    make: async (client, properties) =>
      named((await client.send(new gateway.CreateResourceCommand(members(properties)))).id),
  },
  'AWS::ApiGateway::Model': {
    make: async (client, properties) => {
      const name = properties.Name ?? `model${Math.random().toString(36).slice(2)}`;
      const schema = JSON.stringify(properties.Schema);
      await client.send(new gateway.CreateModelCommand({ ...members(properties), name, schema }));
      return named(name);
    },
  },
  'AWS::ApiGateway::RequestValidator': {
    make: async (client, properties) => {
      const { id } = await client.send(new gateway.CreateRequestValidatorCommand(members(properties)));
      return { id: id!, attributes: { RequestValidatorId: id! } };
    },
  },
  'AWS::ApiGateway::GatewayResponse': {
    make: async (client, properties) => {
      await client.send(new gateway.PutGatewayResponseCommand(members(properties)));
      return named(properties.ResponseType);
    },
  },
  'AWS::ApiGateway::Method': {
    make: putMethod,
    change: async (client, properties) => {
      const { HttpMethod: httpMethod, ResourceId: resourceId, RestApiId: restApiId } = properties;
      await client.send(new gateway.DeleteMethodCommand({ httpMethod, resourceId, restApiId }));
      return putMethod(client, properties);
    },
  },
  'AWS::ApiGateway::Deployment': {
    make: async (client, properties) => {
      const { id } = await client.send(
        new gateway.CreateDeploymentCommand({ restApiId: properties.RestApiId, description: properties.Description }),
      );
      return { id: id!, attributes: { DeploymentId: id! } };
    },
  },
  'AWS::ApiGateway::Stage': {
    make: makeStage,
    change: async (client, properties, before) => {
      const { RestApiId: restApiId, StageName: stageName } = properties;
      const patchOperations = stagePatches(properties);
      await client.send(new gateway.UpdateStageCommand({ restApiId, stageName, patchOperations }));
      return before;
    },
  },
  'AWS::ApiGateway::ApiKey': {
    make: async (client, properties) => {
      const { StageKeys, Tags, ...key } = properties;
      const { id } = await client.send(new gateway.CreateApiKeyCommand(members(key)));
      return { id: id!, attributes: { APIKeyId: id! } };
    },
  },
  'AWS::ApiGateway::UsagePlan': {
    make: async (client, properties) => {
      const { ApiStages, Quota, Throttle, UsagePlanName } = properties;
      const { id } = await client.send(
        new gateway.CreateUsagePlanCommand({
          name: UsagePlanName ?? 'plan',
          apiStages: listed(ApiStages).map(({ ApiId, Stage }) => ({ apiId: ApiId, stage: Stage })),
          quota: Quota && members(Quota),
          throttle: Throttle && members(Throttle),
        }),
      );
      return { id: id!, attributes: { Id: id! } };
    },
  },
  'AWS::ApiGateway::UsagePlanKey': {
    make: async (client, properties) =>
      named((await client.send(new gateway.CreateUsagePlanKeyCommand(members(properties)))).id),
  },
};
