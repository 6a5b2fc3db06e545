import { healthCheckTls } from '../../../lib/rules/custom-domains/health-check-tls';
import { ruleTester } from '../rule-tester';
import { publicDomain } from './pets-domain';

const STRICT = { SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09', EndpointAccessMode: 'BASIC' };
const check = (HealthCheckConfig: object) => ({
  Check: { Type: 'AWS::Route53::HealthCheck', Properties: { HealthCheckConfig } },
});
const record = {
  Record: {
    Type: 'AWS::Route53::RecordSet',
    Properties: {
      Type: 'A',
      Name: 'api.example.com.',
      AliasTarget: { DNSName: { 'Fn::GetAtt': ['Domain', 'RegionalDomainName'] }, HostedZoneId: 'Z' },
      HealthCheckId: { 'Fn::GetAtt': ['Check', 'HealthCheckId'] },
    },
  },
};

ruleTester(healthCheckTls, {
  valid: [
    { name: 'TLS 1.2', resources: { ...publicDomain(), ...record, ...check({ Type: 'HTTPS' }) } },
    { name: 'a check over TCP', resources: { ...publicDomain(STRICT), ...record, ...check({ Type: 'TCP' }) } },
    {
      name: 'a check of another name',
      resources: {
        ...publicDomain(STRICT),
        ...check({ Type: 'HTTPS', FullyQualifiedDomainName: 'other.example.com' }),
      },
    },
  ],
  invalid: [
    {
      name: 'a check of its record',
      resources: { ...publicDomain(STRICT), ...record, ...check({ Type: 'HTTPS' }) },
      at: ['Check'],
      message: "'api.example.com' has a health check of type HTTPS and takes TLS 1.3 only",
    },
    {
      name: 'a check of its name',
      resources: {
        ...publicDomain(STRICT),
        ...check({ Type: 'HTTPS_STR_MATCH', FullyQualifiedDomainName: 'api.example.com' }),
      },
      at: ['Check'],
      message: 'of type HTTPS_STR_MATCH',
    },
  ],
});
