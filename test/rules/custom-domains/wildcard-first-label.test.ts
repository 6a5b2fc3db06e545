import { wildcardFirstLabel } from '../../../lib/rules/custom-domains/wildcard-first-label';
import { ruleTester } from '../rule-tester';
import { publicDomain } from './pets-domain';

const name = (DomainName: unknown) => publicDomain({ DomainName });

ruleTester(wildcardFirstLabel, {
  valid: [
    { name: 'a name', resources: name('api.example.com') },
    { name: 'a wildcard', resources: name('*.example.com') },
    { name: 'a parameter', resources: name({ 'Fn::Sub': 'api.*.${Zone}' }) },
  ],
  invalid: [
    { name: 'a part of a label', resources: name('api-*.example.com'), at: ['Domain'], message: "'api-*.example.com'" },
    { name: 'the second label', resources: name('api.*.example.com'), at: ['Domain'], message: "'api.*.example.com'" },
    { name: 'two wildcards', resources: name('*.*.example.com'), at: ['Domain'], message: "'*.*.example.com'" },
  ],
});
