import { ApiKind } from '../../template-model/api-kind';
import { configurationsOf, domainNamesOf } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const ownershipCertificate = new Rule<{ readonly domain: string; readonly hasMutualTls: boolean }>({
  id: 'AGW-DOM-28',
  title: 'A certificate that proves ownership goes with mutual TLS',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'It proves nothing there, and every change of the domain name fails once it has expired.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  allowed: 'only mutual TLS with an imported or a private certificate needs it',
  fix: 'Leave OwnershipVerificationCertificateArn out, or set up mutual TLS.',
  judge: ({ domain, hasMutualTls }) =>
    hasMutualTls ? undefined : `'${domain}' has a certificate that proves ownership, and no mutual TLS`,
  *subjects(model) {
    for (const { element, name } of domainNamesOf(model)) {
      const proves = configurationsOf(element).some((own) => own.has('OwnershipVerificationCertificateArn'));
      const hasMutualTls = element.properties.has('MutualTlsAuthentication');
      if (proves) yield { element, value: { domain: name, hasMutualTls } };
    }
  },
});
