import { Aws } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { jsonText } from '../mapping-templates/velocity-text';
import { customDefinition } from './custom-integration';
import { CustomIntegrationOptions } from './custom-integration-options';
import { IntegrationBackend, IntegrationGrant, IntegrationRoute } from './integration-backend';

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
      return {
        type: 'AWS',
        httpMethod: call.httpMethod ?? 'POST',
        uri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:${call.service}:${call.uri}`,
        credentials: options.role ? { role: options.role } : { grant: call.grant },
        ...customDefinition(route, options, call.request),
      };
    },
  };
}

/** The body of a request as a JSON string. */
export const BODY_AS_JSON_TEXT = `"${jsonText('$input.body')}"`;
