import { X509Certificate } from 'node:crypto';
import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumRsaBits: 2048 } as const;

export const truststoreContent = new Rule<{ readonly file: string; readonly certificates: readonly string[] }>({
  id: 'AGW-DOM-64',
  title: `A truststore has certificates of authorities, with RSA keys of at least ${bounds.minimumRsaBits} bits`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the truststore, or turns every caller away.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  bounds,
  allowed:
    'a truststore is a PEM file with the certificates of the authorities that sign callers, ' +
    `whose RSA keys have ${bounds.minimumRsaBits} bits or more`,
  fix: 'Write the certificates of the authorities into the file, without keys and without those of the callers.',
  judge({ file, certificates }) {
    if (certificates.length === 0) return `'${file}' has no certificates`;
    for (const [index, pem] of certificates.entries()) {
      const wrong = problemOf(pem);
      if (wrong !== undefined) return `certificate ${index + 1} of '${file}' ${wrong}`;
    }
    return undefined;
  },
  *subjects() {},
});

function problemOf(pem: string): string | undefined {
  try {
    const certificate = new X509Certificate(pem);
    const { modulusLength = Infinity } = certificate.publicKey.asymmetricKeyDetails ?? {};
    if (modulusLength < bounds.minimumRsaBits) return `has an RSA key of ${modulusLength} bits`;
    return certificate.ca ? undefined : 'is not one of an authority';
  } catch {
    return 'cannot be read';
  }
}
