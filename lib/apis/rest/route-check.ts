import { scopesNeedUserPool } from '../../rules/authorization/scopes-need-user-pool';
import { integrationTimeout } from '../../rules/integrations/integration-timeout';
import { responseStatus } from '../../rules/integrations/response-status';
import { streamingProxyOnly } from '../../rules/integrations/streaming-proxy-only';
import { distinctParameterNames } from '../../rules/mapping/distinct-parameter-names';
import { modelContentType } from '../../rules/mapping/model-content-type';
import { requestParameterName } from '../../rules/mapping/request-parameter-name';
import { checkRouteLimits } from '../route-limits';
import { ResolvedRoute } from './resolved-route';

/** Everything that is known to be wrong with a route before any part of it is made. */
export function checkRoute(route: ResolvedRoute): void {
  const { definition, options, requestParameters } = route;
  const routeKey = route.key.key;
  checkRouteLimits(routeKey, options);
  if (definition.timeout && !definition.timeout.isUnresolved()) {
    const { endpointType } = route.endpoint;
    const streaming = definition.streaming ?? false;
    integrationTimeout.enforce({
      milliseconds: definition.timeout.toMilliseconds(),
      endpointType,
      streaming,
      routeKey,
    });
  }
  if (definition.streaming) streamingProxyOnly.enforce({ type: definition.type, routeKey });
  if (options.authorizationScopes) {
    const { type } = route.authorizer._definition;
    const authorizationType = type === 'TOKEN' || type === 'REQUEST' ? 'CUSTOM' : type;
    if (authorizationType !== 'CDK') {
      scopesNeedUserPool.enforce({ routeKey, authorizationType, scopes: options.authorizationScopes });
    }
  }
  for (const statusCode of Object.keys(route.responseModels)) responseStatus.enforce({ routeKey, statusCode });
  for (const name of Object.keys(requestParameters)) requestParameterName.enforce({ name, where: routeKey });
  distinctParameterNames.enforce({ routeKey, names: Object.keys(requestParameters) });
  for (const contentType of Object.keys(route.requestModels)) modelContentType.enforce(contentType);
}
