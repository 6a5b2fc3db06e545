import { Duration } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { GatewayIntegration } from '../integrations/gateway-integration';
import {
  HttpIntegrationDefinition,
  IntegrationNeeds,
  IntegrationRoute,
  RestIntegrationDefinition,
} from '../integrations/integration-backend';
import { IntegrationResponseOptions } from '../integrations/integration-response-options';
import { INTEGRATION } from '../template-model/open-api/integration';
import { extensionText, extensionTexts } from './extension-text';
import { SpecificationPart } from './specification-part';

/** The integration that an operation writes itself, as `x-amazon-apigateway-integration`. */
export function extensionIntegration(operation: SpecificationPart): GatewayIntegration | undefined {
  if (!operation.has(INTEGRATION)) return undefined;
  const written = operation.get(INTEGRATION);
  return GatewayIntegration._of({
    label: `${INTEGRATION} at ${written.pointer}`,
    forRest: () => restDefinition(written),
    forHttp: (route) => httpDefinition(written, route),
  });
}

/** What of the integration belongs to the route of a REST API. */
export function extensionCacheKeys(operation: SpecificationPart): string[] | undefined {
  const keys = operation.get(INTEGRATION).get('cacheKeyParameters').texts;
  return keys.length > 0 ? keys : undefined;
}

/** What of the integration belongs to the route of an HTTP API: changes of responses, by status. */
export function extensionResponseParameters(operation: SpecificationPart) {
  const responses = operation.get(INTEGRATION).get('responseParameters');
  if (!responses.isThere) return undefined;
  return Object.fromEntries(responses.entries.map(([status, changes]) => [status, extensionTexts(changes)!]));
}

function restDefinition(written: SpecificationPart): RestIntegrationDefinition {
  const requestParameters = extensionTexts(written.get('requestParameters'));
  return {
    ...needsOf(written),
    type: capitals(written.get('type')) as RestIntegrationDefinition['type'],
    uri: extensionText(written.get('uri')),
    httpMethod: written.get('httpMethod').text,
    streaming: capitals(written.get('responseTransferMode')) === 'STREAM',
    insecureSkipVerification: written.get('tlsConfig').get('insecureSkipVerification').value as boolean | undefined,
    requestParameters,
    requestTemplates: extensionTexts(written.get('requestTemplates')),
    passthroughBehavior: capitals(
      written.get('passthroughBehavior'),
    ) as RestIntegrationDefinition['passthroughBehavior'],
    contentHandling: capitals(written.get('contentHandling')) as RestIntegrationDefinition['contentHandling'],
    responses: written.has('responses')
      ? Object.keys(written.get('responses').object).map((pattern) =>
          responseOf(pattern, written.get('responses').get(pattern)),
        )
      : undefined,
    methodParameters: declaredBy(requestParameters),
    integrationTarget: extensionText(written.get('integrationTarget')),
  };
}

function responseOf(pattern: string, response: SpecificationPart): IntegrationResponseOptions {
  return {
    statusCode: String(response.get('statusCode').value),
    selectionPattern: pattern === 'default' ? undefined : pattern,
    responseParameters: extensionTexts(response.get('responseParameters')),
    responseTemplates: extensionTexts(response.get('responseTemplates')),
    contentHandling: capitals(response.get('contentHandling')) as IntegrationResponseOptions['contentHandling'],
  };
}

function httpDefinition(written: SpecificationPart, route: IntegrationRoute): HttpIntegrationDefinition {
  const type = capitals(written.get('type')) as HttpIntegrationDefinition['type'];
  const version = written.get('payloadFormatVersion').text;
  return {
    ...needsOf(written),
    type,
    subtype: written.get('integrationSubtype').text,
    uri: extensionText(written.get('uri')),
    httpMethod: written.get('httpMethod').text ?? (type === 'HTTP_PROXY' ? route.verb : undefined),
    payloadFormatVersion: version === '2.0' ? '2.0' : '1.0',
    parameters: extensionTexts(written.get('requestParameters')),
    serverNameToVerify: written.get('tlsConfig').get('serverNameToVerify').text,
  };
}

function needsOf(written: SpecificationPart): IntegrationNeeds {
  const roleArn = extensionText(written.get('credentials'));
  const connectionId = extensionText(written.get('connectionId'));
  const milliseconds = written.get('timeoutInMillis').value;
  return {
    timeout: typeof milliseconds === 'number' ? Duration.millis(milliseconds) : undefined,
    // Nothing but the ARN is read of a role that exists.
    credentials: roleArn === undefined ? undefined : { role: { roleArn } as IRole },
    connection: connectionId === undefined ? undefined : () => connectionId,
  };
}

/** A method must declare what its integration maps. */
function declaredBy(requestParameters: { readonly [target: string]: string } = {}): { [source: string]: boolean } {
  const sources = Object.values(requestParameters).filter((source) => /^method\.request\.(?!body)/.test(source));
  return Object.fromEntries(sources.map((source) => [source, source.startsWith('method.request.path.')]));
}

function capitals(part: SpecificationPart): string | undefined {
  return part.text?.toUpperCase();
}
