import { truststoreVersion } from '../../../lib/rules/custom-domains/truststore-version';
import { ruleTester } from '../rule-tester';
import { publicDomain } from './pets-domain';

const bucket = (Status?: string) => ({
  Bucket: { Type: 'AWS::S3::Bucket', Properties: Status ? { VersioningConfiguration: { Status } } : {} },
});
const domain = (more: object = {}) =>
  publicDomain({ MutualTlsAuthentication: { TruststoreUri: { 'Fn::Sub': 's3://${Bucket}/pets.pem' }, ...more } });

ruleTester(truststoreVersion, {
  valid: [
    { name: 'a version', resources: { ...bucket('Enabled'), ...domain({ TruststoreVersion: 'abc' }) } },
    { name: 'a parameter', resources: { ...bucket('Enabled'), ...domain({ TruststoreVersion: { Ref: 'Version' } }) } },
    { name: 'a bucket without versions', resources: { ...bucket(), ...domain() } },
    { name: 'a bucket elsewhere', resources: domain() },
  ],
  invalid: [
    {
      name: 'no version',
      resources: { ...bucket('Enabled'), ...domain() },
      at: ['Domain'],
      message: "'api.example.com' names a truststore in a versioned bucket without its version",
    },
  ],
});
