import { createHash } from 'node:crypto';
import { CfnIntegration, HttpApi, HttpRouteIntegration, IHttpRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { GatewayIntegration } from '../../integrations/gateway-integration';
import { HttpIntegrationDefinition } from '../../integrations/integration-backend';
import { IntegrationConnections } from '../integration-connections';
import { IntegrationRoles } from '../integration-roles';
import { HttpBackend } from './integration';
import { HttpGatewayRoute } from './route';

/** The integrations of one HTTP API: routes that call the same backend in the same way share one. */
export class HttpIntegrations {
  private readonly made = new Map<string, HttpBackend>();
  private readonly roles: IntegrationRoles;
  private readonly connections: IntegrationConnections;

  constructor(
    private readonly scope: Construct,
    private readonly httpApi: HttpApi,
  ) {
    this.roles = new IntegrationRoles(scope);
    this.connections = new IntegrationConnections(scope);
  }

  integrationOf(
    definition: HttpIntegrationDefinition,
    routeKey: string,
    route: HttpGatewayRoute,
  ): HttpRouteIntegration {
    const { cdkIntegration, connection, credentials, timeout } = definition;
    if (cdkIntegration) return cdkIntegration;
    const role = this.roles.roleFor(credentials);
    const props = {
      type: definition.type,
      subtype: definition.subtype,
      uri: definition.uri,
      httpMethod: definition.httpMethod,
      payloadFormatVersion: definition.payloadFormatVersion,
      parameters: { ...definition.parameters, ...route.requestParameters },
      serverNameToVerify: definition.serverNameToVerify,
      connectionId: connection && this.connections.idOf(connection),
    };
    const own = { timeoutInMillis: timeout?.toMilliseconds(), responseParameters: responseParametersOf(route) };
    const identity = JSON.stringify({ ...props, ...own, role: role?.roleArn });
    const known = this.made.get(identity);
    if (known) return known;

    const backend = new HttpBackend({ ...props, role });
    this.made.set(identity, backend);
    const place = new Construct(this.scope, this.idOf(route.integration, identity, routeKey));
    backend._bindToRoute({ route: { httpApi: this.httpApi } as unknown as IHttpRoute, scope: place });
    // What the CDK's own integrations have no words for yet, or refuse.
    Object.assign(place.node.findChild('Integration').node.defaultChild as CfnIntegration, own);
    return backend;
  }

  /** An id from what the integration calls and how, in whatever order routes are added. What CloudFormation knows tells nothing. */
  private idOf({ _backend: { label } }: GatewayIntegration, identity: string, routeKey: string): string {
    const known = (text: string) => text.replace(/\$\{Token\[[^\]]*\]\}/g, 'token');
    const hash = createHash('sha256').update(known(identity)).digest('hex').slice(0, 8);
    const id = `Integration.${known(label)}.${hash}`;
    return this.scope.node.tryFindChild(id) ? `${id}.${routeKey}` : id;
  }
}

/** CloudFormation lists the changes of each status code. */
function responseParametersOf({ responseParameters }: HttpGatewayRoute): object | undefined {
  if (!responseParameters) return undefined;
  const entries = Object.entries(responseParameters).map(([statusCode, changes]) => {
    const ResponseParameters = Object.entries(changes).map(([Destination, Source]) => ({ Destination, Source }));
    return [statusCode, { ResponseParameters }];
  });
  return Object.fromEntries(entries);
}
