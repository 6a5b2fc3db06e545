import { routingMode } from '../../../lib/rules/custom-domains/routing-mode';
import { ruleTester } from '../rule-tester';
import { apiMapping, basePath, publicDomain, rule, v2Domain } from './pets-domain';

const withMode = (RoutingMode: unknown, resources: object) => ({ ...publicDomain({ RoutingMode }), ...resources });

ruleTester(routingMode, {
  valid: [
    { name: 'mappings without a mode', resources: { ...publicDomain(), Mapping: basePath('pets') } },
    { name: 'rules only', resources: withMode('ROUTING_RULE_ONLY', { Rule: rule() }) },
    { name: 'both', resources: withMode('ROUTING_RULE_THEN_BASE_PATH_MAPPING', { Rule: rule(), Mapping: basePath() }) },
    { name: 'a parameter', resources: withMode({ Ref: 'Mode' }, { Rule: rule(), Mapping: basePath() }) },
    { name: 'a rule of a domain name elsewhere', resources: { Rule: rule() } },
  ],
  invalid: [
    {
      name: 'a rule without a mode',
      resources: { ...publicDomain(), Rule: rule() },
      at: ['Rule'],
      message: "a routing rule is made for 'api.example.com', which is BASE_PATH_MAPPING_ONLY",
    },
    {
      name: 'a rule where only mappings are',
      resources: { ...v2Domain({}, { RoutingMode: 'API_MAPPING_ONLY' }), Rule: rule() },
      at: ['Rule'],
      message: 'which is API_MAPPING_ONLY',
    },
    {
      name: 'a mapping where only rules are',
      resources: withMode('ROUTING_RULE_ONLY', { Mapping: apiMapping('pets') }),
      at: ['Mapping'],
      message: "a mapping is made for 'api.example.com', which is ROUTING_RULE_ONLY",
    },
    { name: 'an unknown mode', resources: withMode('RULES', {}), at: ['Domain'], message: "the routing mode 'RULES'" },
  ],
});
