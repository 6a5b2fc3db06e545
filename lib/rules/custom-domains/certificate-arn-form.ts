import { ApiKind } from '../../template-model/api-kind';
import { configurationsOf, domainNamesOf } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { properties: ['CertificateArn', 'RegionalCertificateArn'] } as const;

export const certificateArnForm = new Rule<{ readonly domain: string; readonly arn: string }>({
  id: 'AGW-DOM-58',
  title: 'The certificate of a domain name is one of AWS Certificate Manager',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
  bounds,
  allowed:
    `${bounds.properties.join(' and ')} take an ARN such as ` +
    "'arn:aws:acm:us-east-1:111111111111:certificate/…'; certificates of IAM are not taken",
  fix: 'Import the certificate into AWS Certificate Manager, or request one there.',
  judge: ({ domain, arn }) =>
    /^arn:[^:]+:acm:[^:]+:[^:]*:certificate(\/|$)/.test(arn) ? undefined : `the certificate of '${domain}' is '${arn}'`,
  *subjects(model) {
    for (const { element, name } of domainNamesOf(model)) {
      for (const configuration of configurationsOf(element)) {
        for (const property of bounds.properties) {
          const arn = configuration.string(property);
          if (arn !== undefined) yield { element, value: { domain: name, arn } };
        }
      }
    }
  },
});
