import { ApiKind } from '../api-kind';
import { Properties } from '../properties';
import { Document, Operation } from './document';
import { inCapitals, translate } from './translate';

export const INTEGRATION = 'x-amazon-apigateway-integration';

const REST_NAMES = { httpMethod: 'IntegrationHttpMethod', responses: 'IntegrationResponses' };

const V2_NAMES = {
  contentHandling: 'ContentHandlingStrategy',
  credentials: 'CredentialsArn',
  httpMethod: 'IntegrationMethod',
  type: 'IntegrationType',
  uri: 'IntegrationUri',
};

const IN_CAPITALS = [
  'ConnectionType',
  'ContentHandling',
  'ContentHandlingStrategy',
  'IntegrationType',
  'PassthroughBehavior',
  'Type',
];

/** An operation's integration in CloudFormation's words, an `Unresolved`, or `undefined`. */
export function integrationProperties(
  { properties: operation }: Operation,
  document: Document,
  kind: ApiKind,
): unknown {
  if (!operation.has(INTEGRATION) || operation.isUnresolved(INTEGRATION)) return operation.raw(INTEGRATION);
  return translated(document.follow(operation.map(INTEGRATION)), kind);
}

function translated(written: Properties, kind: ApiKind): Properties {
  const properties = translate(written, kind === ApiKind.REST ? REST_NAMES : V2_NAMES);
  for (const name of IN_CAPITALS) {
    if (name in properties) properties[name] = inCapitals(properties[name]);
  }
  if (kind === ApiKind.REST && written.has('responses') && !written.isUnresolved('responses')) {
    properties.IntegrationResponses = integrationResponses(written.map('responses'));
  }
  if (kind !== ApiKind.REST && written.has('responseParameters') && !written.isUnresolved('responseParameters')) {
    properties.ResponseParameters = changesByStatus(written.map('responseParameters'));
  }
  if (written.has('tlsConfig') && !written.isUnresolved('tlsConfig')) {
    properties.TlsConfig = translate(written.map('tlsConfig'));
  }
  return new Properties(properties);
}

/** Responses stand under the pattern that selects them, the fallback under `default`. */
function integrationResponses(responses: Properties): { readonly [name: string]: unknown }[] {
  return responses.names().map((pattern) => {
    const response = translate(responses.map(pattern));
    return pattern === 'default' ? response : { SelectionPattern: pattern, ...response };
  });
}

/** CloudFormation lists the changes of each status code. */
function changesByStatus(responses: Properties): { readonly [status: string]: unknown } {
  const listed = responses.names().map((status) => {
    const changes = responses.map(status);
    const ResponseParameters = changes.names().map((name) => ({ Destination: name, Source: changes.raw(name) }));
    return [status, responses.isUnresolved(status) ? responses.raw(status) : { ResponseParameters }];
  });
  return Object.fromEntries(listed);
}
