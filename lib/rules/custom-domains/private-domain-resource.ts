import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf, PRIVATE, PUBLIC } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { privateResource: PRIVATE } as const;

export const privateDomainResource = new Rule<{ readonly domain: string; readonly endpointType: string }>({
  id: 'AGW-DOM-04',
  title: 'A private domain name is a resource of its own type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html',
  bounds,
  allowed: `${PUBLIC} makes public domain names and ${PRIVATE} private ones`,
  fix: `Use ${PRIVATE}, with a BasePathMappingV2 and a DomainNameAccessAssociation.`,
  judge: ({ domain, endpointType }) =>
    endpointType === 'PRIVATE' ? `the public domain name '${domain}' has the endpoint type PRIVATE` : undefined,
  *subjects(model) {
    for (const { element, name, endpointType } of domainNamesOf(model)) {
      if (element.resourceType !== PUBLIC || endpointType === undefined) continue;
      yield { element, value: { domain: name, endpointType } };
    }
  },
});
