import { ApiElement, AuthorizerElement, IntegrationElement, RouteElement } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { readRouteThrottles } from '../limits/route-throttles';
import { readV2Stage } from '../pipeline/read-v2-stage';
import { RouteTree } from '../pipeline/route-tree';
import { TemplateValues } from '../template-values/template-values';
import { HttpApi, HttpAuthorizer, HttpCors, HttpIntegration, HttpRoute, HttpStage, ParameterChange } from './http-api';

/** What a template says of an HTTP API, with every value resolved. */
export function readHttpApi(api: ApiElement, values: TemplateValues): HttpApi {
  const routes = new RouteTree<HttpRoute>({ keepsSlashes: true });
  let defaultRoute: HttpRoute | undefined;
  for (const route of api.routes.filter(({ condition }) => values.isMade(condition))) {
    const read = readRoute(route, values);
    if (route.verb !== undefined && route.path !== undefined) routes.add(route.verb, route.path, read);
    else if (read.key === '$default') defaultRoute = read;
  }
  const { region, accountId } = values.environment;
  return {
    id: String(values.resolve({ Ref: api.logicalId })),
    name: values.text(api.properties, 'Name') ?? api.name ?? api.logicalId,
    region,
    accountId,
    cors: readCors(Properties.of(values.of(api.properties, 'CorsConfiguration'))),
    routes,
    defaultRoute,
  };
}

/** The stages that the template makes; an API with a target of its own has a default one. */
export function readHttpStages(
  element: ApiElement,
  at: (deployment: string | undefined) => HttpApi,
  values: TemplateValues,
): HttpStage[] {
  const stages = element.stages
    .filter(({ condition }) => values.isMade(condition))
    .map((stage) => ({ ...readV2Stage(stage, values), api: at(stage.deployment?.logicalId) }));
  if (stages.length > 0 || !element.properties.has('Target')) return stages;
  return [{ name: '$default', api: at(undefined), variables: {}, throttles: readRouteThrottles(element, values) }];
}

function readRoute(route: RouteElement, values: TemplateValues): HttpRoute {
  const { properties } = route;
  return {
    key: route.key ?? route.logicalId,
    authorizationType: values.text(properties, 'AuthorizationType') ?? 'NONE',
    authorizationScopes: values.strings(properties, 'AuthorizationScopes'),
    authorizer: route.authorizer && readAuthorizer(route.authorizer, values),
    integration: route.integration && readIntegration(route.integration, values),
  };
}

function readAuthorizer(element: AuthorizerElement, values: TemplateValues): HttpAuthorizer {
  const { properties } = element;
  const jwt = Properties.of(values.of(properties, 'JwtConfiguration'));
  return {
    name: element.name ?? element.logicalId,
    type: values.text(properties, 'AuthorizerType') ?? 'REQUEST',
    identitySources: values.strings(properties, 'IdentitySource'),
    uri: values.text(properties, 'AuthorizerUri') ?? '',
    payloadFormatVersion: values.text(properties, 'AuthorizerPayloadFormatVersion') ?? '2.0',
    hasSimpleResponses: values.boolean(properties, 'EnableSimpleResponses') ?? false,
    ttlSeconds: values.number(properties, 'AuthorizerResultTtlInSeconds') ?? 300,
    issuer: jwt.string('Issuer') ?? '',
    audience: jwt.strings('Audience'),
  };
}

function readIntegration({ properties }: IntegrationElement, values: TemplateValues): HttpIntegration {
  return {
    type: values.text(properties, 'IntegrationType') ?? 'AWS_PROXY',
    subtype: values.text(properties, 'IntegrationSubtype'),
    uri: values.text(properties, 'IntegrationUri') ?? '',
    method: values.text(properties, 'IntegrationMethod'),
    payloadFormatVersion: values.text(properties, 'PayloadFormatVersion') ?? '1.0',
    requestParameters: values.texts(properties, 'RequestParameters'),
    responseParameters: readChanges(Properties.of(values.of(properties, 'ResponseParameters'))),
    timeoutMilliseconds: values.number(properties, 'TimeoutInMillis') ?? INTEGRATION_TIMEOUTS.http,
    connectionId:
      values.text(properties, 'ConnectionType') === 'VPC_LINK' ? values.text(properties, 'ConnectionId') : undefined,
  };
}

/** Resources write a list of changes for each status, OpenAPI bodies a map of them. */
function readChanges(byStatus: Properties): Map<string, ParameterChange[]> {
  return new Map(
    byStatus.names().map((status) => {
      const written = byStatus.map(status);
      const listed = written.maps('ResponseParameters').map((change) => ({
        destination: change.string('Destination') ?? '',
        source: change.string('Source') ?? '',
      }));
      const mapped = Object.entries(written.toObject())
        .filter(([destination]) => destination.includes(':'))
        .map(([destination, source]) => ({ destination, source: String(source) }));
      return [status, [...listed, ...mapped]];
    }),
  );
}

function readCors(cors: Properties): HttpCors | undefined {
  if (cors.names().length === 0) return undefined;
  return {
    allowOrigins: cors.strings('AllowOrigins'),
    allowMethods: cors.strings('AllowMethods'),
    allowHeaders: cors.strings('AllowHeaders'),
    exposeHeaders: cors.strings('ExposeHeaders'),
    allowCredentials: cors.boolean('AllowCredentials') ?? false,
    maxAge: cors.number('MaxAge'),
  };
}
