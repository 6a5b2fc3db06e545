import {
  CfnMethod,
  CfnRestApi,
  ConnectionType,
  Integration,
  Method,
  MethodResponse,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { RestIntegrationDefinition } from '../../integrations/integration-backend';
import { CallParts } from '../call-parts';
import { CorsPolicy } from '../cors';
import { IntegrationRoles } from '../integration-roles';
import { declaredResponsesOf, integrationOf } from './integration';
import { IntegrationExtension, integrationExtension, PrivateParts } from './integration-extension';
import { ProblemDetails } from './problem-details';

/** The integrations of one REST API: every method has its own, with roles and connections that they share. */
export class RestIntegrations {
  private readonly roles: IntegrationRoles;
  private readonly extensions = new Map<RestIntegrationDefinition, IntegrationExtension>();

  constructor(
    private readonly scope: Construct,
    private readonly restApi: RestApi,
    private readonly calls: CallParts,
    private readonly surroundings: { readonly cors?: CorsPolicy; readonly problems?: ProblemDetails },
  ) {
    this.roles = new IntegrationRoles(scope, calls);
  }

  integrationOf(definition: RestIntegrationDefinition, cacheKeyParameters?: string[]): Integration {
    const { cdkIntegration, credentials } = definition;
    if (cdkIntegration) return cdkIntegration;
    const role = this.roles.roleFor(credentials);
    return integrationOf(definition, { ...this.surroundings, role, cacheKeyParameters });
  }

  /** Every status and header that an integration can answer with; one that the method does not declare becomes a 500. */
  methodResponsesOf(definition: RestIntegrationDefinition): MethodResponse[] {
    return declaredResponsesOf(definition, this.surroundings.cors);
  }

  /** What the CDK's own integrations have no words for yet. */
  complete(method: Method, definition: RestIntegrationDefinition, declared: readonly MethodResponse[]): void {
    const cfnMethod = method.node.defaultChild as CfnMethod;
    if (definition.cdkIntegration) {
      declareResponses(method, cfnMethod.integration as CfnMethod.IntegrationProperty, declared);
    }
    for (const [name, value] of Object.entries(this.privateParts(definition))) {
      cfnMethod.addPropertyOverride(`Integration.${name}`, value);
    }
    this.takeAsBinary(definition);
  }

  /** An integration as an operation of a body writes it, for as often as the body is written. */
  extensionOf(definition: RestIntegrationDefinition, cacheKeyParameters?: string[]): IntegrationExtension {
    const extension = this.extensions.get(definition) ?? this.writtenExtension(definition, cacheKeyParameters);
    this.extensions.set(definition, extension);
    return extension;
  }

  /** What answers preflight requests as an operation of a body writes it; it has the CORS headers of its own. */
  preflightExtensionOf(definition: RestIntegrationDefinition): IntegrationExtension {
    return integrationExtension(integrationOf(definition, {}).bind(undefined as unknown as Method), {});
  }

  private writtenExtension(definition: RestIntegrationDefinition, cacheKeyParameters?: string[]): IntegrationExtension {
    const config = this.integrationOf(definition, cacheKeyParameters).bind(undefined as unknown as Method);
    return integrationExtension(config, this.privateParts(definition), definition.insecureSkipVerification);
  }

  /** How an integration is reached that is private. */
  private privateParts({ connection, integrationTarget }: RestIntegrationDefinition): PrivateParts {
    return {
      ...(connection && {
        ConnectionType: ConnectionType.VPC_LINK,
        ConnectionId: this.calls.connect(this.scope, connection),
      }),
      ...(integrationTarget && { IntegrationTarget: integrationTarget }),
    };
  }

  /** An API takes the media types as binary that its integrations send. */
  takeAsBinary({ binaryMediaTypes = [] }: RestIntegrationDefinition): void {
    if (binaryMediaTypes.length === 0) return;
    const cfnRestApi = this.restApi.node.defaultChild as CfnRestApi;
    cfnRestApi.binaryMediaTypes = [...new Set([...(cfnRestApi.binaryMediaTypes ?? []), ...binaryMediaTypes])].sort();
  }
}

/** What an integration of aws-cdk-lib answers with is known once its method has bound it. */
function declareResponses(
  method: Method,
  { integrationResponses = [] }: CfnMethod.IntegrationProperty,
  declared: readonly MethodResponse[],
): void {
  for (const {
    responseParameters = {},
    statusCode,
  } of integrationResponses as CfnMethod.IntegrationResponseProperty[]) {
    const names = Object.keys(responseParameters).sort();
    const headers = Object.fromEntries(names.map((name) => [name, true]));
    const documented = declared.find((response) => response.statusCode === statusCode);
    // The method keeps the very response that a model documents.
    if (documented) Object.assign(documented, { responseParameters: headers });
    else method.addMethodResponse({ statusCode, responseParameters: headers });
  }
}
