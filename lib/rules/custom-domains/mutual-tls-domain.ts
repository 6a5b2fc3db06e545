import { ApiKind } from '../../template-model/api-kind';
import { domainNamesOf } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { endpointType: 'REGIONAL', defaultSecurityPolicy: 'TLS_1_2', refusedPolicy: 'TLS_1_0' } as const;

export const mutualTlsDomain = new Rule<{
  readonly domain: string;
  readonly endpointType: string;
  readonly securityPolicy: string;
}>({
  id: 'AGW-DOM-26',
  title: `A domain name with mutual TLS is ${bounds.endpointType} and takes TLS 1.2`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  bounds,
  allowed: `mutual TLS needs a ${bounds.endpointType} domain name with ${bounds.defaultSecurityPolicy}`,
  fix: `Make it ${bounds.endpointType} with ${bounds.defaultSecurityPolicy}, or give up mutual TLS.`,
  judge: ({ domain, endpointType, securityPolicy }) =>
    endpointType !== bounds.endpointType || securityPolicy === bounds.refusedPolicy
      ? `'${domain}' has mutual TLS and is ${endpointType} with ${securityPolicy}`
      : undefined,
  *subjects(model) {
    for (const { element, name, endpointType, settings, hasMutualTls } of domainNamesOf(model)) {
      if (!hasMutualTls) continue;
      const securityPolicy = settings.string('SecurityPolicy') ?? bounds.defaultSecurityPolicy;
      yield { element, value: { domain: name, endpointType: endpointType ?? bounds.endpointType, securityPolicy } };
    }
  },
});
