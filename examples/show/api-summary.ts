import { monthlyCostOfCache } from '../../lib/stage-set/fixed-costs';
import { ApiKind } from '../../lib/template-model/api-kind';
import { ApiElement, IntegrationElement, RouteElement, StageElement } from '../../lib/template-model/elements';
import { Properties } from '../../lib/template-model/properties';
import { TemplateModel } from '../../lib/template-model/template-model';

/** An API in a few plain values, for a table. What the template does not write is absent. */
export interface ApiSummary {
  /** The name, or the logical id of an API without one. */
  readonly name: string;
  readonly kind: ApiKind;
  readonly endpointType?: string;
  readonly routes: readonly RouteSummary[];
  readonly stages: readonly StageSummary[];
}

export interface RouteSummary {
  /** The route key, or the logical id of a route whose key is unresolved. */
  readonly key: string;
  /** `AWS_PROXY Lambda ListPets`, `AWS sqs`, `MOCK`. */
  readonly integration?: string;
  /** `AWS_IAM`, `NONE`, `CUSTOM MyAuthorizer`. */
  readonly authorizer?: string;
  readonly apiKeyRequired: boolean;
}

export interface StageSummary {
  /** The stage's name, or its logical id when the name is unresolved. */
  readonly name: string;
  /** Requests per second for every method without a limit of its own. */
  readonly throttleRateLimit?: number;
  readonly throttleBurstLimit?: number;
  readonly loggingLevel?: string;
  /** Whether AWS X-Ray traces requests; absent when it is unresolved. */
  readonly tracing?: boolean;
  /** What a month of the cache costs, in US dollars; absent without one. */
  readonly monthlyCost?: number;
  /** How many stage variables there are. */
  readonly variables: number;
}

/** The APIs of a model as plain data. */
export function summaryOf(model: TemplateModel): ApiSummary[] {
  return model.apis.map((api) => ({
    name: api.name ?? api.logicalId,
    kind: api.kind,
    endpointType: api.endpointTypes[0],
    routes: api.routes.map(summaryOfRoute),
    stages: api.stages.map((stage) => summaryOfStage(stage, api)),
  }));
}

function summaryOfRoute(route: RouteElement): RouteSummary {
  return {
    key: route.key ?? route.logicalId,
    integration: route.integration && labelOf(route.integration),
    authorizer: authorizerOf(route),
    apiKeyRequired: route.apiKeyRequired,
  };
}

function labelOf({ integrationType, lambdaFunction, properties, uri }: IntegrationElement): string {
  const backend = properties.string('IntegrationSubtype') ?? backendOf(uri, lambdaFunction?.logicalId);
  return [integrationType, integrationType === 'MOCK' ? undefined : backend].filter(Boolean).join(' ');
}

/** An AWS URI names its service after the region; a URI of another kind is shown as it is. */
function backendOf(uri: string | undefined, functionId: string | undefined): string | undefined {
  if (functionId !== undefined) return `Lambda ${functionId}`;
  const plain = uri?.replaceAll(/\$\{[^}]*\}/g, 'unresolved');
  const service = plain?.match(/^arn:[^:]*:apigateway:[^:]*:([^:]+):(?:path|action)\//)?.[1];
  if (service !== 'lambda') return service ?? uri;
  const name = uri?.match(/:function:([^:/]+)/)?.[1];
  return name === undefined ? 'Lambda' : `Lambda ${name}`;
}

function authorizerOf({ authorizer, properties }: RouteElement): string | undefined {
  if (properties.isUnresolved('AuthorizationType')) return undefined;
  const type = properties.string('AuthorizationType') ?? 'NONE';
  return authorizer ? `${type} ${authorizer.name ?? authorizer.logicalId}` : type;
}

function summaryOfStage({ logicalId, properties, stageName }: StageElement, { kind }: ApiElement): StageSummary {
  const settings =
    kind === ApiKind.REST
      ? properties.maps('MethodSettings').find(isForAllMethods)
      : properties.map('DefaultRouteSettings');
  return {
    name: stageName ?? logicalId,
    throttleRateLimit: settings?.number('ThrottlingRateLimit'),
    throttleBurstLimit: settings?.number('ThrottlingBurstLimit'),
    loggingLevel: settings?.string('LoggingLevel'),
    tracing: properties.isUnresolved('TracingEnabled') ? undefined : (properties.boolean('TracingEnabled') ?? false),
    monthlyCost: costOf(properties),
    variables: properties.map(kind === ApiKind.REST ? 'Variables' : 'StageVariables').names().length,
  };
}

function costOf(properties: Properties): number | undefined {
  return properties.boolean('CacheClusterEnabled')
    ? monthlyCostOfCache(properties.string('CacheClusterSize') ?? '')
    : undefined;
}

function isForAllMethods(setting: Properties): boolean {
  return setting.string('HttpMethod') === '*' && ['/*', '*'].includes(setting.string('ResourcePath') ?? '');
}
