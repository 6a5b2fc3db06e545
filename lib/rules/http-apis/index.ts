import { apiTextLength } from './api-text-length';
import { distinctRoute } from './distinct-route';
import { httpBodyAlone } from './http-body-alone';
import { httpBodyVersion } from './http-body-version';
import { httpRouteKey } from './http-route-key';
import { httpRouteSelection } from './http-route-selection';
import { quickCreateTarget } from './quick-create-target';
import { routeOfSameApi } from './route-of-same-api';
import { routeQuota } from './route-quota';
import { routeTargetForm } from './route-target-form';
import { v2ApiComplete } from './v2-api-complete';
import { withoutWebSocketProperties } from './without-web-socket-properties';

export const httpApiRules = [
  httpRouteKey,
  httpRouteSelection,
  routeQuota,
  apiTextLength,
  httpBodyAlone,
  v2ApiComplete,
  quickCreateTarget,
  httpBodyVersion,
  distinctRoute,
  routeTargetForm,
  routeOfSameApi,
  withoutWebSocketProperties,
];
