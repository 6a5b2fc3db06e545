import { authorizationRules } from './authorization';
import { binaryRules } from './binary';
import { corsRules } from './cors';
import { customDomainRules } from './custom-domains';
import { endpointRules } from './endpoints';
import { gatewayResponseRules } from './gateway-responses';
import { integrationRules } from './integrations';
import { mappingRules } from './mapping';
import { pathRules } from './paths';
import { Rule } from './rule';
import { stageRules } from './stages';
import { usagePlanRules } from './usage-plans';

/** Every rule, in the order of the catalogue's areas. */
export const catalogue: readonly Rule<never>[] = [
  ...endpointRules,
  ...pathRules,
  ...stageRules,
  ...usagePlanRules,
  ...authorizationRules,
  ...integrationRules,
  ...mappingRules,
  ...gatewayResponseRules,
  ...corsRules,
  ...customDomainRules,
  ...binaryRules,
] as readonly unknown[] as unknown as readonly Rule<never>[];
