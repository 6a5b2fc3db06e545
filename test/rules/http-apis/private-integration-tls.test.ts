import { privateIntegrationTls } from '../../../lib/rules/http-apis/private-integration-tls';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const TlsConfig = { ServerNameToVerify: 'example.com' };

const behind = (Protocol: unknown, properties: object = {}) => ({
  ...v2Api('HTTP', {
    Int: [
      'Integration',
      { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', IntegrationUri: { Ref: 'Listener' }, ...properties },
    ],
  }),
  Listener: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol } },
});

ruleTester(privateIntegrationTls, {
  valid: [
    { name: 'plain on both sides', resources: behind('HTTP') },
    { name: 'encrypted on both sides', resources: behind('HTTPS', { TlsConfig }) },
    { name: 'a listener that looks at nothing', resources: behind('TCP', { TlsConfig }) },
    { name: 'a listener of another template', resources: behind('HTTPS', { IntegrationUri: { Ref: 'ListenerArn' } }) },
    { name: 'a parameter', resources: behind({ Ref: 'Protocol' }) },
  ],
  invalid: [
    {
      name: 'a listener that asks for TLS',
      resources: behind('HTTPS'),
      at: ['Int'],
      message: "'Int' has no TlsConfig for a listener of HTTPS",
    },
    {
      name: 'a listener that knows no TLS',
      resources: behind('HTTP', { TlsConfig }),
      at: ['Int'],
      message: "'Int' has TlsConfig for a listener of HTTP",
    },
  ],
});
