import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, PUBLIC } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { edge: 'CertificateArn', regional: 'RegionalCertificateArn' } as const;

const foreign: { readonly [endpointType: string]: string } = { EDGE: bounds.regional, REGIONAL: bounds.edge };

export const certificateProperty = new Rule<{
  readonly domain: string;
  readonly endpointType: string;
  readonly certificates: readonly string[];
}>({
  id: 'AGW-DOM-03',
  title: 'The certificate of a domain name stands in the property of its endpoint type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses a certificate for an endpoint type that the domain name does not have.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-domainname.html',
  bounds,
  allowed: `EDGE goes with ${bounds.edge} and REGIONAL with ${bounds.regional}`,
  fix: 'Move the certificate to the other property, or change the endpoint type.',
  judge: ({ domain, endpointType, certificates }) =>
    certificates.includes(foreign[endpointType])
      ? `the ${endpointType} domain name '${domain}' has a ${foreign[endpointType]}`
      : undefined,
  *subjects(model) {
    for (const { element, name, endpointType } of domainNamesOf(model)) {
      if (element.resourceType !== PUBLIC || endpointType === undefined) continue;
      const certificates = Object.values(bounds).filter((property) => element.properties.has(property));
      yield { element, value: { domain: name, endpointType, certificates } };
    }
  },
});
