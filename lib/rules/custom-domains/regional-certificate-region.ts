import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const regionalCertificateRegion = new Rule<{
  readonly domain: string;
  readonly region: string;
  readonly expected: string;
}>({
  id: 'AGW-DOM-02',
  title: "The certificate of a regional or private domain name is in the API's region",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: 'a regional or private domain name takes a certificate of its own region',
  fix: 'Request the certificate there, or make the endpoint an edge one.',
  judge: ({ domain, region, expected }) =>
    region === expected ? undefined : `the certificate of '${domain}', which is in ${expected}, is in ${region}`,
  *subjects() {},
});
