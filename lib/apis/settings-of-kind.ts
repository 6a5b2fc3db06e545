import {
  API_KEYS,
  CACHE,
  Capability,
  CORS_SETTING,
  ENDPOINTS,
  GATEWAY_RESPONSES,
  REQUEST_VALIDATION,
  RESOURCE_POLICIES,
  ROUTE_RESPONSES,
} from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';

/** Settings of APIs and of routes that some kinds have. Types keep the others out; languages without types need a refusal. */
const CAPABILITIES_OF_SETTINGS: { readonly [setting: string]: Capability } = {
  apiKeyRequired: API_KEYS,
  apiKeySource: API_KEYS,
  cacheTtl: CACHE,
  cors: CORS_SETTING,
  endpoint: ENDPOINTS,
  gatewayResponses: GATEWAY_RESPONSES,
  requestModel: REQUEST_VALIDATION,
  requestModels: REQUEST_VALIDATION,
  requestValidation: REQUEST_VALIDATION,
  resourcePolicy: RESOURCE_POLICIES,
  returnResponse: ROUTE_RESPONSES,
};

/** Refuses a setting that the kind of API has not. */
export function checkSettingsOfKind(kind: ApiKind, where: string, settings: object): void {
  for (const [setting, value] of Object.entries(settings)) {
    const isKnown = Object.hasOwn(CAPABILITIES_OF_SETTINGS, setting);
    if (!isKnown || value === undefined || value === false) continue;
    const capability = CAPABILITIES_OF_SETTINGS[setting];
    capabilityOfKind.enforce({ kind, where, asks: `has ${setting}`, capability });
  }
}
