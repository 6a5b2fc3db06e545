import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { endpointType: 'PRIVATE' } as const;

export const mappingEndpoint = new Rule<{
  readonly where: string;
  /** The API's endpoint type and that of the domain name, where they are known. */
  readonly apiEndpoint?: string;
  readonly domainEndpoint?: string;
}>({
  id: 'AGW-DOM-51',
  title: 'A private domain name leads to private APIs, and a public one to public APIs',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html',
  bounds,
  allowed: `APIs of type ${bounds.endpointType} have domain names of type ${bounds.endpointType}, and others have others`,
  fix: 'Give name and API the same endpoint: Endpoint.privateApi with the same VPC endpoints, or neither.',
  judge({ where, apiEndpoint, domainEndpoint }) {
    if (apiEndpoint === undefined || domainEndpoint === undefined) return undefined;
    const isSame = (apiEndpoint === bounds.endpointType) === (domainEndpoint === bounds.endpointType);
    return isSame ? undefined : `${where} leads from a ${domainEndpoint} domain name to a ${apiEndpoint} API`;
  },
  *subjects(model) {
    for (const { element, api, domain, path } of mappingsOf(model)) {
      if (!api || !domain) continue;
      const [apiEndpoint] = api.endpointTypes;
      const where = path === undefined ? 'the mapping' : `the mapping '${path}'`;
      yield { element, value: { where, apiEndpoint, domainEndpoint: domain.endpointType } };
    }
  },
});
