import { truststoreUri } from '../../../lib/rules/custom-domains/truststore-uri';
import { ruleTester } from '../rule-tester';
import { publicDomain, v2Domain } from './pets-domain';

const uri = (TruststoreUri: unknown) => publicDomain({ MutualTlsAuthentication: { TruststoreUri } });

ruleTester(truststoreUri, {
  valid: [
    { name: 'an object', resources: uri('s3://trust/stores/pets.pem') },
    { name: 'an object in a bucket of the template', resources: uri({ 'Fn::Sub': 's3://${Bucket}/pets.pem' }) },
    { name: 'no mutual TLS', resources: publicDomain() },
  ],
  invalid: [
    { name: 'a web address', resources: uri('https://trust.example.com/pets.pem'), at: ['Domain'], message: "'https:" },
    { name: 'a bucket alone', resources: uri('s3://trust'), at: ['Domain'], message: "'s3://trust' is given" },
    {
      name: 'a long URI',
      resources: v2Domain({}, { MutualTlsAuthentication: { TruststoreUri: `s3://trust/${'k'.repeat(2048)}` } }),
      at: ['Domain'],
      message: 'is given as the URI of a truststore',
    },
  ],
});
