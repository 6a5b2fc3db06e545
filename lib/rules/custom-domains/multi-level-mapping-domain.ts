import { ApiKind } from '../../template-model/api-kind';
import { isMultiLevel, mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { endpointType: 'REGIONAL', defaultSecurityPolicy: 'TLS_1_2', refusedPolicy: 'TLS_1_0' } as const;

export const multiLevelMappingDomain = new Rule<{
  readonly path: string;
  readonly endpointType: string;
  readonly securityPolicy: string;
}>({
  id: 'AGW-DOM-14',
  title: `A path of several levels is mapped on a ${bounds.endpointType} domain name with TLS 1.2`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html',
  bounds,
  allowed: `several levels need a ${bounds.endpointType} domain name and another TLS policy than ${bounds.refusedPolicy}`,
  fix: 'Change the domain name, or map one level only.',
  judge: ({ path, endpointType, securityPolicy }) =>
    isMultiLevel(path) && (endpointType === 'EDGE' || securityPolicy === bounds.refusedPolicy)
      ? `'${path}' is mapped on a domain name that is ${endpointType} with ${securityPolicy}`
      : undefined,
  *subjects(model) {
    for (const { element, path, domain } of mappingsOf(model)) {
      if (path === undefined || !domain) continue;
      const endpointType = domain.endpointType ?? bounds.endpointType;
      const securityPolicy = domain.settings.string('SecurityPolicy') ?? bounds.defaultSecurityPolicy;
      yield { element, value: { path, endpointType, securityPolicy } };
    }
  },
});
