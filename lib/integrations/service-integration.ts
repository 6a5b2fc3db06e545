import { Aws, IResource, Lazy, Stack, Token, TokenComparison } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { withSigns } from '../mapping-templates/literal-text';
import { CONTENT_HANDLING, MAPPING_TEMPLATES } from '../rules/capabilities';
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
import { bodyOf, Message } from './message';

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
  /** The service in URIs, such as `sqs`. */
  readonly service: string;
  /** The region of the target. */
  readonly region?: string;
  /** The part of the URI behind the service's name: `action/PutItem` or `path/queue`. */
  readonly uri: string;
  readonly httpMethod?: string;
  readonly grant?: IntegrationGrant;
  /** The request as the service wants it, of a body of type `application/json`. */
  readonly template?: string;
  readonly request?: Pick<CustomIntegrationOptions, 'requestParameters' | 'responses'>;
  /** Parameters of the query string that the template reads; a cache tells responses apart by them. */
  readonly queryParameters?: readonly string[];
  /** Media types that the API must pass through as bytes. */
  readonly binaryMediaTypes?: readonly string[];
}

/** An action that HTTP APIs call without a template. */
export interface HttpAction {
  /** The service and the action, such as `SQS-SendMessage`. */
  readonly subtype: string;
  readonly parameters: { readonly [name: string]: string | undefined };
  /** Settings of the integration that only a template could follow, in the words of a message. */
  readonly beyond?: string;
}

/** A call of an AWS service that needs no template of the user's. */
export function serviceIntegration(
  label: string,
  options: ServiceIntegrationOptions,
  callFor: (route: IntegrationRoute) => ServiceCall,
): IntegrationBackend {
  return {
    label,
    forRest(route) {
      const call = callFor(route);
      const { binaryMediaTypes, queryParameters = [] } = call;
      const custom = customDefinition(route, options, requestOf(call));
      const read = queryParameters.map((name) => [`method.request.querystring.${name}`, false]);
      const methodParameters = { ...Object.fromEntries(read), ...custom.methodParameters };
      return { ...addressOf(call, options), ...custom, methodParameters, binaryMediaTypes };
    },
  };
}

/** A call of an AWS service that takes nothing of a request but its body, so that messages can make it too. */
export function messageIntegration(
  label: string,
  options: ServiceIntegrationOptions,
  callFor: (message: Message) => ServiceCall,
  http?: HttpAction,
): IntegrationBackend {
  return {
    ...serviceIntegration(label, options, ({ key }) => callFor(bodyOf(key))),
    ...(http && { forHttp: ({ key }) => httpDefinition(key, http, options, callFor(bodyOf(key))) }),
    forWebSocket(key) {
      const call = callFor(bodyOf(key));
      return { ...addressOf(call, options), ...webSocketCustomDefinition(key, options, requestOf(call)) };
    },
  };
}

function addressOf(call: ServiceCall, options: ServiceIntegrationOptions) {
  return {
    type: 'AWS',
    httpMethod: call.httpMethod ?? 'POST',
    uri: `arn:${Aws.PARTITION}:apigateway:${call.region ?? Aws.REGION}:${call.service}:${call.uri}`,
    credentials: credentialsOf(call, options),
  } as const;
}

function requestOf({ request, template }: ServiceCall): CustomIntegrationOptions {
  return {
    ...request,
    requestTemplates: template === undefined ? undefined : { 'application/json': withSigns(template) },
  };
}

function credentialsOf({ grant }: Pick<ServiceCall, 'grant'>, { role }: ServiceIntegrationOptions) {
  return role ? { role } : { grant };
}

/** An action as an HTTP API calls it: with parameters in the place of templates. */
export function httpDefinition(
  routeKey: string,
  { beyond, parameters, subtype }: HttpAction,
  options: ServiceIntegrationOptions,
  call: Pick<ServiceCall, 'grant'>,
): HttpIntegrationDefinition {
  if (options.contentHandling) {
    const capability = CONTENT_HANDLING;
    capabilityOfKind.enforce({ kind: ApiKind.HTTP, where: `'${routeKey}'`, asks: 'has content handling', capability });
  }
  const asks = options.requestTemplates || options.responses ? 'has mapping templates or responses' : beyond;
  if (asks) {
    capabilityOfKind.enforce({ kind: ApiKind.HTTP, where: `'${routeKey}'`, asks, capability: MAPPING_TEMPLATES });
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

/** The parameter `Region` of an action: the region of a target that is not in the API's own, and nothing otherwise. */
export function otherRegionOf({ env: { region } }: IResource): string {
  const { DIFFERENT, ONE_UNRESOLVED } = TokenComparison;
  return Lazy.uncachedString({
    produce({ scope }) {
      const comparison = Token.compareStrings(region, Stack.of(scope).region);
      return comparison === DIFFERENT || comparison === ONE_UNRESOLVED ? region : undefined;
    },
  });
}
