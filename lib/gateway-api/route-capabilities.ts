import { ApiKind } from '../gateway-model/api-kind';
import { API_KEYS, Capability, REQUEST_VALIDATION, ROUTE_RESPONSES } from '../rules/kinds/capabilities';
import { capabilityOfKind } from '../rules/kinds/capability-of-kind';

/** Settings that routes of some kinds of API have. Types keep the others out; languages without types need a refusal. */
const SETTINGS: { readonly [setting: string]: Capability } = {
  apiKeyRequired: API_KEYS,
  requestModel: REQUEST_VALIDATION,
  requestModels: REQUEST_VALIDATION,
  requestValidation: REQUEST_VALIDATION,
  returnResponse: ROUTE_RESPONSES,
};

/** Refuses a setting of a route that the kind of API has not. */
export function checkRouteCapabilities(kind: ApiKind, routeKey: string, options: object): void {
  for (const [setting, value] of Object.entries(options)) {
    const capability = Object.hasOwn(SETTINGS, setting) ? SETTINGS[setting] : undefined;
    if (!capability || value === undefined || value === false) continue;
    capabilityOfKind.enforce({ kind, where: `'${routeKey}'`, asks: `has ${setting}`, capability });
  }
}
