import { unverifiedCertificateInBody } from '../../../lib/rules/integrations/unverified-certificate-in-body';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';
import { importedApi } from './imported-api';

const endpoint = { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' };

ruleTester(unverifiedCertificateInBody, {
  valid: [
    { name: 'a method that does not say so', resources: getPets(endpoint) },
    {
      name: 'a body that says so',
      resources: importedApi({
        type: 'http_proxy',
        httpMethod: 'GET',
        uri: 'https://example.com',
        tlsConfig: { insecureSkipVerification: true },
      }),
    },
  ],
  invalid: [
    {
      name: 'a method that says so',
      resources: getPets({ ...endpoint, TlsConfig: { InsecureSkipVerification: true } }),
      at: ['GetPets'],
      message: "'GET /pets' says as a method whether the certificate of its endpoint is checked; only an OpenAPI body",
    },
  ],
});
