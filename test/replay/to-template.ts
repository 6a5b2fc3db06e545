import type { ControlPlaneState } from './control-plane';
import { Parameters } from './recording';

/** What the calls made, as the CloudFormation template that would make it. */
export function toTemplate(state: ControlPlaneState): object {
  const { apiName } = state;
  const RestApiId = `\${${apiName}.id}`;
  const resources: { [logicalId: string]: unknown } = {
    [apiName]: resource('AWS::ApiGateway::RestApi', apiProperties(state.api)),
  };
  const add = (prefix: string, type: string, members: Record<string, Parameters>, more: Parameters = {}) => {
    for (const [name, member] of Object.entries(members)) {
      const { restApiId, patchOperations, ...rest } = member;
      resources[`${prefix}${name}`.replaceAll(/\W/g, '')] = resource(type, { ...capitalized(rest), ...more });
    }
  };
  add('', 'AWS::ApiGateway::Resource', state.resources, { RestApiId });
  add('', 'AWS::ApiGateway::Model', parsed(state.models, 'schema'), { RestApiId });
  add('', 'AWS::ApiGateway::RequestValidator', state.validators, { RestApiId });
  add('', 'AWS::ApiGateway::Authorizer', renamed(state.authorizers, AUTHORIZER_NAMES), { RestApiId });
  add('GatewayResponse', 'AWS::ApiGateway::GatewayResponse', state.gatewayResponses, { RestApiId });
  add('', 'AWS::ApiGateway::Deployment', state.deployments, { RestApiId });
  add('', 'AWS::ApiGateway::ApiKey', state.keys);
  add('', 'AWS::ApiGateway::UsagePlan', mapped(state.plans, planProperties));
  add('', 'AWS::ApiGateway::UsagePlanKey', state.planKeys);
  Object.entries(state.methods).forEach(([, method], index) => {
    resources[`method${index}`] = resource('AWS::ApiGateway::Method', { ...methodProperties(method), RestApiId });
  });
  for (const [name, stage] of Object.entries(state.stages)) {
    resources[`stage${name.replaceAll(/\W/g, '')}`] = resource('AWS::ApiGateway::Stage', {
      ...stageProperties(stage),
      RestApiId,
    });
  }
  return { Resources: resources };
}

const AUTHORIZER_NAMES = { providerARNs: 'ProviderARNs' };

function resource(Type: string, properties: Parameters) {
  return { Type, Properties: withReferences(properties) };
}

function planProperties({ name, apiStages, throttle, quota, ...rest }: Parameters): Parameters {
  return {
    ...rest,
    usagePlanName: name,
    apiStages: (apiStages ?? []).map(({ throttle, ...stage }: Parameters) => ({
      ...capitalized(stage),
      Throttle: throttle && mapped(throttle, capitalized),
    })),
    throttle: throttle && capitalized(throttle),
    quota: quota && capitalized(quota),
  };
}

function apiProperties({ body, endpointConfiguration, policy, apiKeySource, ...rest }: Parameters): Parameters {
  return {
    ...capitalized(rest),
    ApiKeySourceType: apiKeySource,
    Body: body,
    EndpointConfiguration: endpointConfiguration && { Types: endpointConfiguration.types },
    Policy: typeof policy === 'string' && policy !== '' ? JSON.parse(policy) : policy,
  };
}

function methodProperties({ integration, restApiId, patchOperations, ...rest }: Parameters): Parameters {
  return { ...capitalized(rest), Integration: integration && integrationProperties(integration) };
}

function integrationProperties(integration: Parameters): Parameters {
  const { restApiId, resourceId, httpMethod, integrationHttpMethod, responses, patchOperations, ...rest } = integration;
  return {
    ...capitalized(rest),
    IntegrationHttpMethod: integrationHttpMethod,
    IntegrationResponses: Object.values<Parameters>(responses).map((response) => {
      const { restApiId, resourceId, httpMethod, patchOperations, ...rest } = response;
      return capitalized(rest);
    }),
  };
}

function stageProperties({
  canarySettings,
  methodSettings,
  restApiId,
  patchOperations,
  ...rest
}: Parameters): Parameters {
  return {
    ...capitalized(rest),
    CanarySetting: canarySettings && capitalized(canarySettings),
    MethodSettings: Object.entries<Parameters>(methodSettings ?? {}).map(([where, setting]) => ({
      ...capitalized(setting),
      ResourcePath: where.split(' ')[0],
      HttpMethod: where.split(' ')[1],
    })),
  };
}

function capitalized(values: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]),
  );
}

function renamed(members: Record<string, Parameters>, names: { readonly [name: string]: string }) {
  return mapped(members, (member) =>
    Object.fromEntries(Object.entries(member).map(([name, value]) => [names[name] ?? name, value])),
  );
}

function parsed(members: Record<string, Parameters>, property: string) {
  return mapped(members, (member) => ({ ...member, [property]: JSON.parse(member[property]) }));
}

function mapped(members: Record<string, Parameters>, change: (member: Parameters) => Parameters) {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));
}

/** `${api.id}` anywhere in a text becomes a reference; `${stageVariables.x}` is API Gateway's own, and stays. */
function withReferences(value: unknown): unknown {
  if (typeof value === 'string') return referenceIn(value);
  if (Array.isArray(value)) return value.map(withReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, nested]) => nested !== undefined)
      .map(([name, nested]) => [name, withReferences(nested)]),
  );
}

const REFERENCE = /(\$\{\w+\.(?:id|rootResourceId)\})/;

function referenceIn(text: string): unknown {
  const parts = text
    .split(REFERENCE)
    .filter((part) => part !== '')
    .map((part) => (REFERENCE.test(part) ? reference(part) : part));
  return parts.length > 1 ? { 'Fn::Join': ['', parts] } : (parts[0] ?? '');
}

function reference(text: string): unknown {
  const [name, attribute] = text.slice(2, -1).split('.');
  return attribute === 'id' ? { Ref: name } : { 'Fn::GetAtt': [name, 'RootResourceId'] };
}
