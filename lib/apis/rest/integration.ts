import {
  ContentHandling,
  Integration,
  IntegrationResponse,
  IntegrationType,
  MethodResponse,
  PassthroughBehavior,
  ResponseTransferMode,
} from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { RestIntegrationDefinition } from '../../integrations/integration-backend';
import { IntegrationResponseOptions } from '../../integrations/integration-response-options';
import { inKeyOrder } from '../../key-order';
import { CorsPolicy, quoted } from '../cors';
import { ProblemDetails } from './problem-details';

/** What the API and the route add to an integration. */
interface RestIntegrationSurroundings {
  readonly role?: IRole;
  readonly cors?: CorsPolicy;
  readonly problems?: ProblemDetails;
  readonly cacheKeyParameters?: string[];
}

/** An integration's data as the CDK integration that a method takes. */
export function integrationOf(
  definition: RestIntegrationDefinition,
  { role, cors, problems, cacheKeyParameters }: RestIntegrationSurroundings,
): Integration {
  const ownProblems = definition.ownResponses ? problems : undefined;
  return new Integration({
    type: definition.type as IntegrationType,
    uri: definition.uri,
    integrationHttpMethod: definition.httpMethod,
    options: {
      timeout: definition.timeout,
      responseTransferMode: definition.streaming ? ResponseTransferMode.STREAM : undefined,
      requestParameters: definition.requestParameters && inKeyOrder(definition.requestParameters),
      requestTemplates: definition.requestTemplates && inKeyOrder(definition.requestTemplates),
      passthroughBehavior: definition.passthroughBehavior as PassthroughBehavior,
      contentHandling: definition.contentHandling,
      credentialsRole: role,
      cacheKeyParameters,
      integrationResponses: definition.responses?.map((response) => integrationResponseOf(response, cors, ownProblems)),
    },
  });
}

/** The statuses and headers of an integration's responses, as a method declares them. */
export function declaredResponsesOf(definition: RestIntegrationDefinition, cors?: CorsPolicy): MethodResponse[] {
  const headers = new Map<string, { [name: string]: boolean }>();
  for (const response of definition.responses ?? []) {
    const names = Object.keys(integrationResponseOf(response, cors).responseParameters ?? {});
    const declared = headers.get(response.statusCode) ?? {};
    headers.set(response.statusCode, Object.assign(declared, Object.fromEntries(names.map((name) => [name, true]))));
  }
  return [...headers].map(([statusCode, responseParameters]) => ({
    statusCode,
    responseParameters: inKeyOrder(responseParameters),
  }));
}

/** Statuses that have no body. */
const BODILESS = ['204', '205', '304'];

function integrationResponseOf(
  response: IntegrationResponseOptions,
  cors?: CorsPolicy,
  problems?: ProblemDetails,
): IntegrationResponse {
  const corsHeaders = Object.entries(quoted(cors?.responseHeaders ?? {})).map(([name, value]) => [
    `method.response.header.${name}`,
    value,
  ]);
  const responseParameters = { ...Object.fromEntries(corsHeaders), ...response.responseParameters };
  const responseTemplates = templatesOf(response, cors?.originOverride ?? '', problems);
  return {
    statusCode: response.statusCode,
    selectionPattern: response.selectionPattern,
    contentHandling: response.contentHandling,
    ...(Object.keys(responseParameters).length > 0 && { responseParameters: inKeyOrder(responseParameters) }),
    ...(responseTemplates && { responseTemplates: inKeyOrder(responseTemplates) }),
  };
}

/** Only a template can choose between origins, so a response that has none gets one that passes the body on. Bytes take none. */
function templatesOf(
  { contentHandling, responseTemplates, statusCode }: IntegrationResponseOptions,
  originOverride: string,
  problems?: ProblemDetails,
): { [contentType: string]: string } | undefined {
  const isBinary = contentHandling === ContentHandling.CONVERT_TO_BINARY;
  if (!responseTemplates && (originOverride === '' || isBinary)) return responseTemplates;
  const passedOn = { 'application/json': BODILESS.includes(statusCode) ? '' : '$input.body' };
  const templates = Object.entries(responseTemplates ?? passedOn);
  const inWords = (template: string) => problems?._inTemplate(template) ?? template;
  return Object.fromEntries(
    templates.map(([contentType, template]) => [contentType, originOverride + inWords(template)]),
  );
}
