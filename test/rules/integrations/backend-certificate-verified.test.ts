import { backendCertificateVerified } from '../../../lib/rules/integrations/backend-certificate-verified';
import { ruleTester } from '../rule-tester';
import { importedApi } from './imported-api';

const endpoint = (tlsConfig: unknown) =>
  importedApi({ type: 'http_proxy', httpMethod: 'GET', uri: 'https://example.com', tlsConfig });

ruleTester(backendCertificateVerified, {
  valid: [
    { name: 'nothing about it', resources: endpoint(undefined) },
    { name: 'verification written out', resources: endpoint({ insecureSkipVerification: false }) },
  ],
  invalid: [
    {
      name: 'no verification',
      resources: endpoint({ insecureSkipVerification: true }),
      at: ['Api'],
      message: "'GET /pets' does not check who issued the certificate of its endpoint; ",
    },
  ],
});
