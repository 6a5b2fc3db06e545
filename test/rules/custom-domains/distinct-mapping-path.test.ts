import { distinctMappingPath } from '../../../lib/rules/custom-domains/distinct-mapping-path';
import { ruleTester } from '../rule-tester';
import { apiMapping, basePath, publicDomain } from './pets-domain';

const mapped = (First: object, Second: object) => ({ ...publicDomain(), First, Second });
const onOther = { DomainName: 'other.example.com' };

ruleTester(distinctMappingPath, {
  valid: [
    { name: 'different paths', resources: mapped(basePath('pets'), basePath('cats')) },
    { name: 'a path and the rest', resources: mapped(basePath('pets'), basePath()) },
    { name: 'different domain names', resources: mapped(basePath('pets'), basePath('pets', 'Rest', onOther)) },
    { name: 'paths that only CloudFormation knows', resources: mapped(basePath({ Ref: 'A' }), basePath({ Ref: 'A' })) },
    {
      name: 'either of the two',
      resources: mapped({ ...basePath('pets'), Condition: 'A' }, { ...basePath('pets'), Condition: 'B' }),
    },
  ],
  invalid: [
    {
      name: 'the same path, in both generations',
      resources: mapped(basePath('pets'), apiMapping('pets')),
      at: ['Second'],
      message: "'pets' is mapped 2 times",
    },
    {
      name: 'the empty path',
      resources: mapped(basePath(), basePath('(none)')),
      at: ['Second'],
      message: 'the empty path is mapped 2 times',
    },
  ],
});
