import { Aws } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { jsonText } from '../mapping-templates/velocity-text';
import { MAPPING_TEMPLATES } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { httpServiceParameters } from '../rules/http-apis/http-service-parameters';
import { httpServiceAction } from '../rules/integrations/http-service-action';
import { ApiKind } from '../template-model/api-kind';
import { customDefinition, webSocketCustomDefinition } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import {
  HttpIntegrationDefinition,
  IntegrationBackend,
  IntegrationGrant,
  IntegrationRoute,
} from './integration-backend';

/** Settings of a route that calls an AWS service. */
export interface ServiceIntegrationOptions extends CustomIntegrationOptions {
  /**
   * The role that API Gateway assumes to call the service.
   *
   * @default - a role with exactly the actions that are needed on exactly the resource
   */
  readonly role?: IRole;
}

/** What a service needs to be called. */
export interface ServiceCall {
  readonly label: string;
  /** The part of the URI behind the service's name: `action/PutItem` or `path/queue`. */
  readonly uri: string;
  /** The service in URIs, such as `sqs`. */
  readonly service: string;
  readonly httpMethod?: string;
  readonly grant?: IntegrationGrant;
  /** The request as the service wants it. */
  readonly request: Pick<CustomIntegrationOptions, 'requestTemplates' | 'requestParameters' | 'responses'>;
}

/** An action that HTTP APIs call without a template. */
export interface HttpAction {
  /** The service and the action, such as `SQS-SendMessage`. */
  readonly subtype: string;
  readonly parameters: { readonly [name: string]: string | undefined };
}

/** A call of an AWS service that needs no template of the user's. */
export function serviceIntegration(
  options: ServiceIntegrationOptions,
  callFor: (route: IntegrationRoute) => ServiceCall,
  label: string,
): IntegrationBackend {
  return {
    label,
    forRest(route) {
      const call = callFor(route);
      return { ...requestOf(call, options), ...customDefinition(route, options, call.request) };
    },
  };
}

/** A call of an AWS service that takes nothing of a request but its body, so that messages can make it too. */
export function messageIntegration(
  options: ServiceIntegrationOptions,
  callFor: (route: Pick<IntegrationRoute, 'key'>) => ServiceCall,
  label: string,
  http?: HttpAction,
): IntegrationBackend {
  return {
    ...serviceIntegration(options, callFor, label),
    ...(http && { forHttp: ({ key }) => httpDefinition(key, http, options, callFor({ key })) }),
    forWebSocket(key) {
      const call = callFor({ key });
      return { ...requestOf(call, options), ...webSocketCustomDefinition(key, options, call.request) };
    },
  };
}

function requestOf(call: ServiceCall, options: ServiceIntegrationOptions) {
  return {
    type: 'AWS',
    httpMethod: call.httpMethod ?? 'POST',
    uri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:${call.service}:${call.uri}`,
    credentials: credentialsOf(call, options),
  } as const;
}

export function credentialsOf({ grant }: Pick<ServiceCall, 'grant'>, { role }: ServiceIntegrationOptions) {
  return role ? { role } : { grant };
}

/** An action as an HTTP API calls it: with parameters in the place of templates. */
export function httpDefinition(
  routeKey: string,
  { parameters, subtype }: HttpAction,
  options: ServiceIntegrationOptions,
  call: Pick<ServiceCall, 'grant'>,
): HttpIntegrationDefinition {
  if (options.requestTemplates || options.responses) {
    const asks = 'has mapping templates or responses';
    const where = `'${routeKey}'`;
    capabilityOfKind.enforce({ kind: ApiKind.HTTP, where, asks, capability: MAPPING_TEMPLATES });
  }
  httpServiceAction.enforce({ routeKey, subtype, hasCredentials: true });
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const all = { ...Object.fromEntries(given), ...options.requestParameters };
  httpServiceParameters.enforce({ routeKey, subtype, parameters: Object.keys(all) });
  return {
    type: 'AWS_PROXY',
    subtype,
    payloadFormatVersion: '1.0',
    parameters: all,
    credentials: credentialsOf(call, options),
    timeout: options.timeout,
  };
}

/** The body of a request as a JSON string. */
export const BODY_AS_JSON_TEXT = `"${jsonText('$input.body')}"`;
