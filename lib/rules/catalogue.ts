import { authorizationRules } from './authorization';
import { binaryRules } from './binary';
import { cachingRules } from './caching';
import { canaryRules } from './canaries';
import { corsRules } from './cors';
import { deploymentRules } from './deployments';
import { endpointRules } from './endpoints';
import { firewallRules } from './firewall';
import { gatewayResponseRules } from './gateway-responses';
import { integrationRules } from './integrations';
import { loggingRules } from './logging';
import { mappingRules } from './mapping';
import { pathRules } from './paths';
import { Rule } from './rule';
import { stageRules } from './stages';
import { throttlingRules } from './throttling';

/** Every rule, in the order of the catalogue's areas. */
export const catalogue: readonly Rule<never>[] = [
  ...endpointRules,
  ...pathRules,
  ...stageRules,
  ...deploymentRules,
  ...canaryRules,
  ...cachingRules,
  ...throttlingRules,
  ...authorizationRules,
  ...integrationRules,
  ...mappingRules,
  ...gatewayResponseRules,
  ...corsRules,
  ...loggingRules,
  ...firewallRules,
  ...binaryRules,
] as readonly unknown[] as unknown as readonly Rule<never>[];
