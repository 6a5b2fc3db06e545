import { awsActionAddress } from '../rules/integrations/aws-action-address';
import { urlVariable } from '../rules/integrations/url-variable';
import { requireSettings } from '../rules/required-settings';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';
import { filledIn, variablesIn } from './path-variables';
import { messageIntegration, ServiceCall, ServiceIntegrationOptions, serviceIntegration } from './service-integration';

/** Settings of a route that calls any action of an AWS service. */
export interface AwsActionOptions extends ServiceIntegrationOptions {
  /** The service in URIs, such as `dynamodb`, `s3` or `bedrock-runtime`. */
  readonly service: string;

  /**
   * The action, such as `GetItem`, of a service that is called by the names of its actions.
   *
   * Errors: AGW-INT-68 with neither this nor a path, or with both.
   *
   * @default - none; see `path`
   */
  readonly action?: string;

  /**
   * The path of the resource, of a service that is called by paths, with variables of the route's path in braces:
   * `model/{modelId}/invoke`. For REST APIs only.
   *
   * Errors: AGW-INT-63, AGW-INT-68.
   *
   * @default - none; see `action`
   */
  readonly path?: string;

  /**
   * What stands before the service in the name of its host, such as the id of an AppSync API or `places` of Location.
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * The region of the service.
   *
   * @default - the region of the API
   */
  readonly region?: string;

  /**
   * The method of the call to the service.
   *
   * @default 'POST'
   */
  readonly httpMethod?: string;

  /**
   * The IAM actions that the call needs.
   *
   * Errors: AGW-INT-68 with a path and without this.
   *
   * @default - the service and the action: `dynamodb:GetItem`
   */
  readonly iamActions?: string[];

  /** The ARNs of the resources that the call needs. */
  readonly resources: string[];
}

/** The services of which HTTP APIs call some actions, as the names of those actions begin. */
const PREFIXES: { readonly [service: string]: string | undefined } = {
  appconfig: 'AppConfig',
  events: 'EventBridge',
  kinesis: 'Kinesis',
  sqs: 'SQS',
  states: 'StepFunctions',
};

/** An action of an AWS service, with the request templates of the user, or parameters for an HTTP API. */
export function awsActionIntegration(options: AwsActionOptions): IntegrationBackend {
  requireSettings('GatewayIntegration.awsAction', options, { service: 'text', resources: 'a list' });
  const { action, path, service } = options;
  awsActionAddress.enforce({ service, action, path, namesIamActions: options.iamActions !== undefined });
  const label = `AWS ${service} ${action ?? path}`;
  if (path !== undefined) {
    return serviceIntegration(label, options, (route) => {
      const requestParameters = pathParameters(path, route);
      return { ...callOf(options, `path/${path}`), request: { requestParameters } };
    });
  }
  const prefix = PREFIXES[service];
  const http = prefix === undefined ? undefined : { subtype: `${prefix}-${action}`, parameters: {} };
  return messageIntegration(label, options, () => callOf(options, `action/${action}`), http);
}

function callOf(options: AwsActionOptions, uri: string): ServiceCall {
  const { action, httpMethod, region, resources, service, subdomain } = options;
  const { iamActions = [`${service}:${action}`] } = options;
  return {
    service: subdomain === undefined ? service : `${subdomain}.${service}`,
    region,
    httpMethod,
    uri,
    grant: {
      action: iamActions[0].replace(/^.*:/, ''),
      on: [service, ...iamActions, ...resources],
      statements: [{ actions: iamActions, resources }],
    },
  };
}

function pathParameters(path: string, { key, pathVariables }: IntegrationRoute): { [target: string]: string } {
  const names = variablesIn(path);
  urlVariable.enforce({ routeKey: key, url: names.map((name) => `{${name}}`).join(''), known: pathVariables });
  return filledIn(names);
}
