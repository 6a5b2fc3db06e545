import { CfnIntegration, HttpRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct, IDependable } from 'constructs';
import { HttpIntegrationDefinition } from '../../integrations/integration-backend';
import { inKeyOrder } from '../../key-order';
import { HttpGatewayRoute } from './route';

/** What the API has made for an integration. */
interface HttpIntegrationSurroundings {
  readonly apiId: string;
  readonly roleArn?: string;
  readonly connectionId?: string;
}

/** An integration's data, and what its route adds, as CloudFormation takes them. */
export function integrationPropsOf(
  definition: HttpIntegrationDefinition,
  route: HttpGatewayRoute,
  { apiId, connectionId, roleArn }: HttpIntegrationSurroundings,
) {
  const parameters = inKeyOrder({ ...definition.parameters, ...route.requestParameters });
  return {
    apiId,
    integrationType: definition.type,
    integrationSubtype: definition.subtype,
    integrationUri: definition.uri,
    integrationMethod: definition.httpMethod,
    payloadFormatVersion: definition.payloadFormatVersion,
    connectionId,
    connectionType: connectionId === undefined ? undefined : 'VPC_LINK',
    credentialsArn: roleArn,
    timeoutInMillis: definition.timeout?.toMilliseconds(),
    tlsConfig: definition.serverNameToVerify ? { serverNameToVerify: definition.serverNameToVerify } : undefined,
    requestParameters: Object.keys(parameters).length > 0 ? parameters : undefined,
    responseParameters: responseParametersOf(route),
  };
}

/**
 * An integration that stands beside the routes that share it. A route of aws-cdk-lib has no public word for one: it makes its
 * integrations itself, inside of the first route that names them, so that their ids would change with the order of routes.
 */
export class HttpIntegrationBesideRoutes extends HttpRouteIntegration {
  private readonly cfnIntegration: CfnIntegration;

  constructor(scope: Construct, id: string, props: ReturnType<typeof integrationPropsOf>) {
    super(id);
    this.cfnIntegration = new CfnIntegration(scope, id, props);
  }

  /** Live routes call the integration as soon as it is there. */
  waitFor(needed: readonly IDependable[]): void {
    this.cfnIntegration.node.addDependency(...needed);
  }

  override _bindToRoute() {
    return { integrationId: this.cfnIntegration.ref };
  }

  bind(): never {
    throw new Error('A route of aws-cdk-lib binds its integration through _bindToRoute.');
  }
}

/** CloudFormation lists the changes of each status code. */
function responseParametersOf({ responseParameters }: HttpGatewayRoute): object | undefined {
  if (!responseParameters) return undefined;
  const entries = Object.entries(inKeyOrder(responseParameters)).map(([statusCode, changes]) => {
    const ResponseParameters = Object.entries(inKeyOrder(changes)).map(([Destination, Source]) => ({
      Destination,
      Source,
    }));
    return [statusCode, { ResponseParameters }];
  });
  return Object.fromEntries(entries);
}
