import { Duration, Stack } from 'aws-cdk-lib';
import { IConfiguration, IEnvironment } from 'aws-cdk-lib/aws-appconfig';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IntegrationBackend } from './integration-backend';
import { httpDefinition } from './service-integration';

/** Settings of a route that reads a configuration of AWS AppConfig. */
export interface AppConfigIntegrationOptions {
  /** The environment that the configuration is deployed to. */
  readonly environment: IEnvironment;

  /**
   * What tells clients apart for a deployment that reaches them one after the other.
   *
   * @default '$context.identity.sourceIp'
   */
  readonly clientId?: string;

  /**
   * The role that API Gateway assumes to read the configuration.
   *
   * @default - a role with exactly the action that is needed on exactly the configuration
   */
  readonly role?: IRole;

  /**
   * How long API Gateway waits for the response: 50 milliseconds to 30 seconds.
   *
   * Errors: AGW-INT-07.
   *
   * @default Duration.seconds(30)
   */
  readonly timeout?: Duration;
}

/** The response is a configuration of AWS AppConfig. */
export function appConfigIntegration(
  configuration: IConfiguration,
  options: AppConfigIntegrationOptions,
): IntegrationBackend {
  const { application, configurationProfileId } = configuration;
  const { applicationId } = application;
  const { clientId: ClientId = '$context.identity.sourceIp', environment } = options;
  const { environmentId } = environment;
  const stack = Stack.of(configuration);
  const arnOf = (resource: string) => stack.formatArn({ service: 'appconfig', resource });
  const ofApplication = `application/${applicationId}`;
  const resources = [
    ofApplication,
    `${ofApplication}/environment/${environmentId}`,
    `${ofApplication}/configurationprofile/${configurationProfileId}`,
  ].map(arnOf);
  const grant = {
    action: 'GetConfiguration',
    on: [configuration.node.path, environment.node.path],
    statements: [{ actions: ['appconfig:GetConfiguration'], resources }],
  };
  const action = {
    subtype: 'AppConfig-GetConfiguration',
    parameters: {
      Application: applicationId,
      Environment: environmentId,
      Configuration: configurationProfileId,
      ClientId,
    },
  };
  return {
    label: `AppConfig ${configuration.node.path}`,
    forHttp: ({ key }) => httpDefinition(key, action, options, { grant }),
  };
}
