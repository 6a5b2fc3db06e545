import * as adoption from './adoption';
import * as authorization from './authorization';
import * as binary from './binary';
import * as caching from './caching';
import * as canaries from './canaries';
import * as cors from './cors';
import * as customDomains from './custom-domains';
import * as deployments from './deployments';
import * as endpoints from './endpoints';
import * as firewall from './firewall';
import * as gatewayResponses from './gateway-responses';
import * as general from './general';
import * as httpApis from './http-apis';
import * as integrations from './integrations';
import * as logging from './logging';
import * as mapping from './mapping';
import * as openApi from './open-api';
import * as paths from './paths';
import * as resourcePolicies from './resource-policies';
import { Rule } from './rule';
import * as stageVariables from './stage-variables';
import * as stages from './stages';
import * as throttling from './throttling';
import * as usagePlans from './usage-plans';
import * as webSocketApis from './web-socket-apis';

const AREAS = [
  general,
  endpoints,
  paths,
  stages,
  stageVariables,
  usagePlans,
  deployments,
  canaries,
  caching,
  throttling,
  authorization,
  resourcePolicies,
  integrations,
  mapping,
  gatewayResponses,
  cors,
  customDomains,
  logging,
  firewall,
  binary,
  httpApis,
  webSocketApis,
  openApi,
  adoption,
];

/** Every rule. */
export const catalogue: readonly Rule<unknown>[] = AREAS.flatMap((area) => Object.values<unknown>(area)).filter(
  (exported) => exported instanceof Rule,
);
