import { apiTextLength } from './api-text-length';
import { httpBodyAlone } from './http-body-alone';
import { httpRouteKey } from './http-route-key';
import { httpRouteSelection } from './http-route-selection';
import { routeQuota } from './route-quota';

export const httpApiRules = [httpRouteKey, httpRouteSelection, routeQuota, apiTextLength, httpBodyAlone];
