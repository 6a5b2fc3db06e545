import { multiLevelMappingCount } from '../../../lib/rules/custom-domains/multi-level-mapping-count';
import { ruleTester } from '../rule-tester';
import { apiMapping, many } from './pets-domain';

ruleTester(multiLevelMappingCount, {
  valid: [
    { name: 'two hundred', resources: many(200, (index) => apiMapping(`pets/v${index}`)) },
    { name: 'more of one level', resources: many(201, (index) => apiMapping(`v${index}`)) },
    {
      name: 'more on several domain names',
      resources: many(201, (index) => apiMapping(`pets/v${index}`, 'Http', { DomainName: `${index % 2}.example.com` })),
    },
  ],
  invalid: [
    {
      name: 'two hundred and one',
      resources: many(201, (index) => apiMapping(`pets/v${index}`)),
      at: ['R200'],
      message: 'the domain name has 201 mappings of several levels',
    },
  ],
});
