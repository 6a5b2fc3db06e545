import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 2048 } as const;

export const truststoreUri = new Rule<string>({
  id: 'AGW-DOM-27',
  title: 'A truststore is an object in S3',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  bounds,
  allowed: `the URI is 's3://bucket/key', with at most ${bounds.maximumLength} characters`,
  fix: 'Upload the certificates as one PEM file, and write the bucket and the key of it.',
  judge: (uri) =>
    /^s3:\/\/[^/]+\/.+$/.test(uri) && uri.length <= bounds.maximumLength
      ? undefined
      : `'${uri}' is given as the URI of a truststore`,
  *subjects(model) {
    for (const element of model.domainNames) {
      const uri = element.properties.map('MutualTlsAuthentication').string('TruststoreUri');
      if (uri !== undefined) yield { element, value: uri };
    }
  },
});
