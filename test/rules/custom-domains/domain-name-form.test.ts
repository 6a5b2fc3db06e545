import { domainNameForm } from '../../../lib/rules/custom-domains/domain-name-form';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain, v2Domain } from './pets-domain';

const name = (DomainName: unknown) => publicDomain({ DomainName });
const label = 'a'.repeat(63);

ruleTester(domainNameForm, {
  valid: [
    { name: 'a name', resources: name('api-1.example.com') },
    { name: 'a wildcard', resources: name('*.example.com') },
    { name: 'the longest label', resources: name(`${label}.example.com`) },
    { name: 'a parameter', resources: name({ Ref: 'Name' }) },
    { name: 'a part that only CloudFormation knows', resources: name({ 'Fn::Sub': 'API.${Zone}' }) },
  ],
  invalid: [
    { name: 'capitals', resources: name('Api.example.com'), at: ['Domain'], message: "'Api.example.com'" },
    {
      name: 'an underscore in the second generation',
      resources: v2Domain({}, { DomainName: 'my_api.example.com' }),
      at: ['Domain'],
      message: "'my_api.example.com'",
    },
    { name: 'a long label', resources: name(`a${label}.example.com`), at: ['Domain'], message: 'is given' },
    { name: 'a long name', resources: name(`${label}.`.repeat(4)), at: ['Domain'], message: 'is given' },
    { name: 'a dot at the end', resources: name('api.example.com.'), at: ['Domain'], message: "'api.example.com.'" },
    { name: 'one part', resources: name('localhost'), at: ['Domain'], message: "'localhost'" },
    { name: 'a star alone', resources: name('*'), at: ['Domain'], message: "'*'" },
    { name: 'no label', resources: privateDomain({ DomainName: 'api..com' }), at: ['Domain'], message: "'api..com'" },
  ],
});
