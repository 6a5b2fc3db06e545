import { ApiKind } from '../../template-model/api-kind';
import { isMethodResource, restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const unverifiedCertificateInBody = new Rule<{
  readonly routeKey: string;
  /** What is written, where something is. */
  readonly insecureSkipVerification: boolean | undefined;
}>({
  id: 'AGW-INT-73',
  title: 'Whether the certificate of an endpoint is checked is said in an OpenAPI body',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'AWS::ApiGateway::Method has no property for it, so CloudFormation refuses the template.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integration-tls-config.html',
  allowed: 'only an OpenAPI body can say so, as tlsConfig of x-amazon-apigateway-integration',
  fix: 'Give the API definition: DefinitionForm.OPENAPI, or the endpoint a certificate of a public authority.',
  judge: ({ routeKey, insecureSkipVerification }) =>
    insecureSkipVerification === undefined
      ? undefined
      : `'${routeKey}' says as a method whether the certificate of its endpoint is checked`,
  *subjects(model) {
    for (const integration of restIntegrationsOf(model)) {
      if (!isMethodResource(integration)) continue;
      const { element, properties, routeKey } = integration;
      const insecureSkipVerification = properties.map('TlsConfig').boolean('InsecureSkipVerification');
      yield { element, value: { routeKey, insecureSkipVerification } };
    }
  },
});
