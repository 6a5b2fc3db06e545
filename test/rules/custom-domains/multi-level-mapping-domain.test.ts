import { multiLevelMappingDomain } from '../../../lib/rules/custom-domains/multi-level-mapping-domain';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, basePath, publicDomain } from './pets-domain';

const on = (properties: object, mapping: object) => ({ ...APIS, ...publicDomain(properties), Mapping: mapping });
const EDGE = { EndpointConfiguration: { Types: ['EDGE'] } };

ruleTester(multiLevelMappingDomain, {
  valid: [
    { name: 'several levels', resources: on({}, apiMapping('pets/v1')) },
    { name: 'several levels in the first generation', resources: on({}, basePath('pets/v1')) },
    { name: 'one level on an edge', resources: on(EDGE, basePath('pets')) },
    { name: 'a path that only CloudFormation knows', resources: on(EDGE, basePath({ 'Fn::Sub': 'pets/${Version}' })) },
    {
      name: 'an enhanced policy',
      resources: on({ SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' }, apiMapping('pets/v1', 'Rest')),
    },
  ],
  invalid: [
    {
      name: 'several levels on an edge',
      resources: on(EDGE, apiMapping('pets/v1', 'Rest')),
      at: ['Mapping'],
      message: "'pets/v1' is mapped on a domain name that is EDGE with TLS_1_2",
    },
    {
      name: 'several levels with old TLS',
      resources: on({ SecurityPolicy: 'TLS_1_0' }, apiMapping('pets/v1', 'Rest')),
      at: ['Mapping'],
      message: 'is REGIONAL with TLS_1_0',
    },
  ],
});
