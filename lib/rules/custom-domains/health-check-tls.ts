import { ApiKind } from '../../template-model/api-kind';
import { DomainName, domainNamesOf } from '../../template-model/domain-names';
import { Element } from '../../template-model/elements';
import { referenceOf } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  types: ['HTTPS', 'HTTPS_STR_MATCH'],
  policies: [
    'SecurityPolicy_TLS13_1_3_2025_09',
    'SecurityPolicy_TLS13_1_3_FIPS_2025_09',
    'SecurityPolicy_TLS13_2025_EDGE',
  ],
} as const;

export const healthCheckTls = new Rule<{
  readonly domain: string;
  readonly checkType: string;
  readonly securityPolicy: string;
}>({
  id: 'AGW-DOM-67',
  title: 'A domain name that Route 53 checks over HTTPS takes TLS 1.2',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Health checks know TLS 1.0 to 1.2 only, so the name counts as ill for ever.',
  page: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html',
  bounds,
  allowed: `checks of type ${bounds.types.join(' and ')} fail against ${bounds.policies.join(', ')}`,
  fix: 'Use a policy that takes TLS 1.2 too, such as TlsPolicy.TLS13_1_2_PFS_PQ_2025_09, or check something else.',
  judge({ domain, checkType, securityPolicy }) {
    const isRefused =
      (bounds.types as readonly string[]).includes(checkType) &&
      (bounds.policies as readonly string[]).includes(securityPolicy);
    return isRefused ? `'${domain}' has a health check of type ${checkType} and takes TLS 1.3 only` : undefined;
  },
  *subjects(model) {
    for (const domain of domainNamesOf(model)) {
      const securityPolicy = domain.settings.string('SecurityPolicy');
      if (securityPolicy === undefined) continue;
      for (const config of healthChecksOf(domain, model)) {
        const checkType = config.properties.map('HealthCheckConfig').string('Type');
        if (checkType !== undefined)
          yield { element: config, value: { domain: domain.name, checkType, securityPolicy } };
      }
    }
  },
});

/** The health checks of the records that lead to a name, and those that call it by its name. */
function healthChecksOf({ element, name }: DomainName, model: TemplateModel): Element[] {
  const ofRecords = model.resourcesOfType('AWS::Route53::RecordSet').flatMap(({ properties }) => {
    const leadsHere = referenceOf(properties.map('AliasTarget').raw('DNSName')) === element.logicalId;
    const checkId = referenceOf(properties.raw('HealthCheckId'));
    return leadsHere && checkId !== undefined ? [checkId] : [];
  });
  return model
    .resourcesOfType('AWS::Route53::HealthCheck')
    .filter(
      ({ logicalId, properties }) =>
        ofRecords.includes(logicalId) ||
        properties.map('HealthCheckConfig').string('FullyQualifiedDomainName') === name,
    );
}
