import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const backendCertificateVerified = new Rule<{ skipsVerification: boolean; routeKey: string }>({
  id: 'AGW-INT-34',
  title: "API Gateway checks who issued the certificate of an integration's endpoint",
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Whoever can stand between API Gateway and the endpoint reads and changes the traffic.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integration-tls-config.html',
  allowed: 'a certificate should come from a public authority, or from AWS Private CA',
  fix: 'Take insecureSkipVerification out of tlsConfig.',
  judge: ({ skipsVerification, routeKey }) =>
    skipsVerification ? `'${routeKey}' does not check who issued the certificate of its endpoint` : undefined,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const skipsVerification = properties.map('TlsConfig').boolean('InsecureSkipVerification');
      if (skipsVerification !== undefined) yield { element, value: { skipsVerification, routeKey } };
    }
  },
});
