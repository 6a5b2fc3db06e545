import { IntegrationBackend } from './integration-backend';
import { messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that calls any action of an AWS service. */
export interface AwsActionOptions extends ServiceIntegrationOptions {
  /** The service in URIs, such as `dynamodb`. */
  readonly service: string;

  /** The action, such as `GetItem`. */
  readonly action: string;

  /**
   * The IAM actions that the call needs.
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
  const { service, action, resources } = options;
  const { iamActions = [`${service}:${action}`] } = options;
  const prefix = PREFIXES[service];
  return messageIntegration(
    `AWS ${service} ${action}`,
    options,
    () => ({
      service,
      uri: `action/${action}`,
      grant: { action, on: [service, ...iamActions, ...resources], statements: [{ actions: iamActions, resources }] },
    }),
    prefix === undefined ? undefined : { subtype: `${prefix}-${action}`, parameters: {} },
  );
}
