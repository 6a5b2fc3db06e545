import { httpParameterSource } from '../../rules/http-apis/http-parameter-source';
import { httpReservedHeader } from '../../rules/http-apis/http-reserved-header';
import { httpResponseMapping } from '../../rules/http-apis/http-response-mapping';
import { httpServiceParameterKnown } from '../../rules/http-apis/http-service-parameter-known';
import { v2ScopesNeedJwt } from '../../rules/http-apis/v2-scopes-need-jwt';
import { cdkIntegrationParameters } from '../../rules/integrations/cdk-integration-parameters';
import { httpApiTimeout } from '../../rules/integrations/http-api-timeout';
import { httpParameterMapping } from '../../rules/integrations/http-parameter-mapping';
import { ApiKind } from '../../template-model/api-kind';
import { checkRouteLimits } from '../route-limits';
import { checkSettingsOfKind } from '../settings-of-kind';
import { ResolvedHttpRoute } from './resolved-route';

/** Everything that is known to be wrong with a route of an HTTP API before any part of it is made. */
export function checkHttpRoute({ authorizer, definition, key, options }: ResolvedHttpRoute): void {
  const routeKey = key.key;
  checkSettingsOfKind(ApiKind.HTTP, `'${routeKey}'`, options);
  checkRouteLimits(routeKey, options);
  const { subtype, timeout } = definition;
  if (timeout && !timeout.isUnresolved()) {
    httpApiTimeout.enforce({ routeKey, milliseconds: timeout.toMilliseconds() });
  }
  if (definition.cdkIntegration) {
    const settings = (['requestParameters', 'responseParameters'] as const).filter((name) => options[name]);
    cdkIntegrationParameters.enforce({ routeKey, settings });
  }
  for (const [target, source] of Object.entries({ ...definition.parameters, ...options.requestParameters })) {
    if (subtype === undefined) httpParameterMapping.enforce({ routeKey, target });
    else httpServiceParameterKnown.enforce({ routeKey, subtype, parameter: target });
    httpReservedHeader.enforce({ routeKey, target });
    httpParameterSource.enforce({ routeKey, target, source, of: 'request' });
  }
  for (const [status, changes] of Object.entries(options.responseParameters ?? {})) {
    httpResponseMapping.enforce({ routeKey, status, destinations: Object.keys(changes) });
    for (const [target, source] of Object.entries(changes)) {
      httpReservedHeader.enforce({ routeKey, target });
      httpParameterSource.enforce({ routeKey, target, source, of: 'response' });
    }
  }
  const { type } = authorizer._definition;
  if (options.authorizationScopes && type !== 'CDK_HTTP') {
    v2ScopesNeedJwt.enforce({ routeKey, type: type === 'COGNITO_USER_POOLS' ? 'JWT' : type });
  }
}
