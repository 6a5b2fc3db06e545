import {
  ApiElement,
  AuthorizerElement,
  Element,
  IntegrationElement,
  RouteElement,
} from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { TemplateModel } from '../../template-model/template-model';
import { ContentHandling } from '../messages/convert-payload';
import { ExecutionLogSettings } from '../pipeline/execution-log';
import { readSchema } from '../pipeline/read-schema';
import { readV2Stage } from '../pipeline/read-v2-stage';
import { TemplateValues } from '../template-values/template-values';
import {
  RouteLogSettings,
  WebSocketApi,
  WebSocketAuthorizer,
  WebSocketIntegration,
  WebSocketIntegrationResponse,
  WebSocketRoute,
  WebSocketStage,
} from './web-socket-api';

/** What a template says of a WebSocket API, with every value resolved. */
export function readWebSocketApi(api: ApiElement, model: TemplateModel, values: TemplateValues): WebSocketApi {
  const made = <T extends Element>(elements: readonly T[]) =>
    elements.filter(({ condition }) => values.isMade(condition));
  const responses = made(model.resourcesOfType('AWS::ApiGatewayV2::IntegrationResponse'));
  const responding = new Set(
    made(model.resourcesOfType('AWS::ApiGatewayV2::RouteResponse')).map(({ properties }) =>
      values.text(properties, 'RouteId'),
    ),
  );
  const { region, accountId } = values.environment;
  const { properties } = api;
  return {
    id: idOf(api, values),
    name: values.text(properties, 'Name') ?? api.name ?? api.logicalId,
    region,
    accountId,
    routeSelectionExpression: values.text(properties, 'RouteSelectionExpression') ?? '$request.body.action',
    apiKeySelectionExpression: values.text(properties, 'ApiKeySelectionExpression') ?? '$request.header.x-api-key',
    routes: new Map(
      made(api.routes).map((route) => {
        const ofIntegration = responses.filter(
          (response) =>
            route.integration && values.text(response.properties, 'IntegrationId') === idOf(route.integration, values),
        );
        const read = readRoute(route, ofIntegration, responding.has(idOf(route, values)), values);
        return [read.key, read];
      }),
    ),
    models: new Map(
      made(api.models).map(({ logicalId, properties }) => [
        values.text(properties, 'Name') ?? logicalId,
        readSchema(properties, values),
      ]),
    ),
  };
}

export function readWebSocketStages(
  element: ApiElement,
  at: (deployment: string | undefined) => WebSocketApi,
  values: TemplateValues,
): WebSocketStage[] {
  return element.stages
    .filter(({ condition }) => values.isMade(condition))
    .map((stage) => ({
      ...readV2Stage(stage, values),
      api: at(stage.deployment?.logicalId),
      executionLogs: readLogSettings(stage.properties, values),
    }));
}

function idOf({ logicalId }: Element, values: TemplateValues): string {
  return String(values.resolve({ Ref: logicalId }));
}

function readLogSettings(stage: Properties, values: TemplateValues): RouteLogSettings {
  const routeSettings = Properties.of(values.of(stage, 'RouteSettings'));
  return {
    ofStage: logSettingsIn(Properties.of(values.of(stage, 'DefaultRouteSettings'))),
    ofRoutes: new Map(routeSettings.names().map((key) => [key, logSettingsIn(routeSettings.map(key))])),
  };
}

/** What is not written is left out, so that the stage's own holds. */
function logSettingsIn(settings: Properties): ExecutionLogSettings {
  const loggingLevel = settings.string('LoggingLevel');
  const tracesData = settings.boolean('DataTraceEnabled');
  return { ...(loggingLevel !== undefined && { loggingLevel }), ...(tracesData !== undefined && { tracesData }) };
}

function readRoute(
  route: RouteElement,
  responses: readonly Element[],
  isAnswered: boolean,
  values: TemplateValues,
): WebSocketRoute {
  const { authorizer, integration, properties } = route;
  return {
    key: route.key ?? route.logicalId,
    authorizationType: values.text(properties, 'AuthorizationType') ?? 'NONE',
    authorizer: authorizer && readAuthorizer(authorizer, values),
    apiKeyRequired: values.boolean(properties, 'ApiKeyRequired') ?? false,
    requestParameters: readRequired(Properties.of(values.of(properties, 'RequestParameters'))),
    modelSelectionExpression: values.text(properties, 'ModelSelectionExpression'),
    requestModels: values.texts(properties, 'RequestModels'),
    integration: integration && readIntegration(integration, responses, values),
    hasResponse: isAnswered && properties.has('RouteResponseSelectionExpression'),
  };
}

function readRequired(parameters: Properties): { [source: string]: boolean } {
  return Object.fromEntries(
    parameters.names().map((name) => [name, parameters.map(name).boolean('Required') ?? false]),
  );
}

function readAuthorizer(
  { logicalId, name, properties }: AuthorizerElement,
  values: TemplateValues,
): WebSocketAuthorizer {
  return {
    name: name ?? logicalId,
    uri: values.text(properties, 'AuthorizerUri') ?? '',
    identitySources: values.strings(properties, 'IdentitySource'),
  };
}

function readIntegration(
  { properties }: IntegrationElement,
  responses: readonly Element[],
  values: TemplateValues,
): WebSocketIntegration {
  return {
    type: values.text(properties, 'IntegrationType') ?? 'MOCK',
    httpMethod: values.text(properties, 'IntegrationMethod'),
    uri: values.text(properties, 'IntegrationUri') ?? '',
    contentHandling: contentHandlingOf(properties, values),
    passthroughBehavior: values.text(properties, 'PassthroughBehavior') ?? 'WHEN_NO_MATCH',
    requestParameters: values.texts(properties, 'RequestParameters'),
    templateSelectionExpression: values.text(properties, 'TemplateSelectionExpression'),
    requestTemplates: values.texts(properties, 'RequestTemplates'),
    responseSelectionExpression: values.text(properties, 'IntegrationResponseSelectionExpression'),
    responses: responses.map((response) => readResponse(response, values)),
    timeoutMilliseconds: values.number(properties, 'TimeoutInMillis') ?? INTEGRATION_TIMEOUTS.webSocket,
    connectionId:
      values.text(properties, 'ConnectionType') === 'VPC_LINK' ? values.text(properties, 'ConnectionId') : undefined,
  };
}

function readResponse({ properties }: Element, values: TemplateValues): WebSocketIntegrationResponse {
  return {
    key: values.text(properties, 'IntegrationResponseKey') ?? '$default',
    contentHandling: contentHandlingOf(properties, values),
    templateSelectionExpression: values.text(properties, 'TemplateSelectionExpression'),
    templates: values.texts(properties, 'ResponseTemplates'),
  };
}

function contentHandlingOf(properties: Properties, values: TemplateValues): ContentHandling {
  const handling = values.text(properties, 'ContentHandlingStrategy');
  return handling === 'CONVERT_TO_BINARY' || handling === 'CONVERT_TO_TEXT' ? handling : undefined;
}
