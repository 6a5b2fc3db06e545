import { authorizationRules } from './authorization';
import { binaryRules } from './binary';
import { cachingRules } from './caching';
import { canaryRules } from './canaries';
import { corsRules } from './cors';
import { customDomainRules } from './custom-domains';
import { deploymentRules } from './deployments';
import { endpointRules } from './endpoints';
import { firewallRules } from './firewall';
import { gatewayResponseRules } from './gateway-responses';
import { httpApiRules } from './http-apis';
import { integrationRules } from './integrations';
import { kindRules } from './kinds';
import { loggingRules } from './logging';
import { mappingRules } from './mapping';
import { pathRules } from './paths';
import { Rule } from './rule';
import { stageRules } from './stages';
import { throttlingRules } from './throttling';
import { usagePlanRules } from './usage-plans';
import { webSocketApiRules } from './web-socket-apis';

/** Every rule, in the order of the catalogue's areas. */
export const catalogue: readonly Rule<never>[] = [
  ...kindRules,
  ...endpointRules,
  ...pathRules,
  ...stageRules,
  ...usagePlanRules,
  ...deploymentRules,
  ...canaryRules,
  ...cachingRules,
  ...throttlingRules,
  ...authorizationRules,
  ...integrationRules,
  ...mappingRules,
  ...gatewayResponseRules,
  ...corsRules,
  ...customDomainRules,
  ...loggingRules,
  ...firewallRules,
  ...binaryRules,
  ...httpApiRules,
  ...webSocketApiRules,
] as readonly unknown[] as unknown as readonly Rule<never>[];
