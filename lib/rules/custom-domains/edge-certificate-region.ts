import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, PUBLIC } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { region: 'us-east-1' } as const;

export const edgeCertificateRegion = new Rule<{ readonly domain: string; readonly region: string }>({
  id: 'AGW-DOM-01',
  title: `The certificate of an edge-optimized domain name is in ${bounds.region}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'CloudFront reads certificates there, so the service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html',
  bounds,
  allowed: `an EDGE domain name takes a certificate of ${bounds.region}, wherever the API is`,
  fix: `Request the certificate in ${bounds.region}, or make the domain name REGIONAL.`,
  judge: ({ domain, region }) =>
    region === bounds.region ? undefined : `the certificate of the EDGE domain name '${domain}' is in ${region}`,
  *subjects(model) {
    for (const { element, name, endpointType } of domainNamesOf(model)) {
      if (element.resourceType !== PUBLIC || endpointType !== 'EDGE') continue;
      const region = element.properties.text('CertificateArn')?.match(/^arn:[^:]+:acm:([a-z0-9-]+):/)?.[1];
      if (region !== undefined) yield { element, value: { domain: name, region } };
    }
  },
});
