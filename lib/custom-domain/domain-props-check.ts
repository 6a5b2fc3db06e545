import { Stack } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { IHostedZone, PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { Endpoint } from '../apis/endpoint';
import { mappedStageOf } from '../apis/mapped-stage';
import { TlsPolicy } from '../apis/tls-policy';
import { domainNameForm } from '../rules/custom-domains/domain-name-form';
import { mutualTlsDomain } from '../rules/custom-domains/mutual-tls-domain';
import { mutualTlsLegacyPolicy } from '../rules/custom-domains/mutual-tls-legacy-policy';
import { optionTakesEffect } from '../rules/custom-domains/option-takes-effect';
import { privateRecordTarget } from '../rules/custom-domains/private-record-target';
import { publicValidationZone } from '../rules/custom-domains/public-validation-zone';
import { redirectZone } from '../rules/custom-domains/redirect-zone';
import { zoneAccount } from '../rules/custom-domains/zone-account';
import { requireSettings } from '../rules/required-settings';
import { checkCertificate, checkZone } from './certificate-source';
import { CustomDomainProps } from './custom-domain-props';
import { vpcEndpointTargetOf } from './dns-records';
import { DnsRouting } from './dns-routing';
import { checkMapping, checkRoutingRule, DomainToCheck, PathOfStage, RuleOfStage } from './domain-check';
import { MappingType } from './mapping-type';
import { MutualTls } from './mutual-tls';

const OPTIONAL = {
  aliases: 'a list',
  certificate: 'a construct',
  certificateOptions: 'a map',
  dnsRouting: DnsRouting,
  endpoint: Endpoint,
  hostedZone: 'a construct',
  mappings: 'a map',
  mutualTls: MutualTls,
  redirects: 'a list',
  routingRules: 'a list',
  share: 'a map',
  vpcEndpointAlias: 'a map',
} as const;

export interface CheckedDomain {
  readonly endpoint: Endpoint;
  readonly checked: DomainToCheck;
  /** Sorted, so that the order of maps and lists never shows. */
  readonly mapped: readonly PathOfStage[];
  readonly routed: readonly RuleOfStage[];
}

/** Everything that plain values tell of a domain name before any part of it is made. */
export function checkDomain(scope: Construct, id: string, props: CustomDomainProps): CheckedDomain {
  requireSettings(`'${id}'`, props, { domainName: 'text' }, OPTIONAL);
  const { aliases = [], domainName, endpoint = Endpoint.regional(), redirects = [], share } = props;
  if (share) requireSettings(`the share of '${domainName}'`, share, { principals: 'a list' });
  const { endpointType } = endpoint;
  for (const name of [domainName, ...aliases, ...redirects]) domainNameForm.enforce(name);
  checkMutualTls(props, endpoint);
  const checked = {
    domain: domainName,
    stack: Stack.of(scope),
    endpointType,
    securityPolicy: endpoint.securityPolicy ?? (props.mutualTls && TlsPolicy.TLS_1_2),
    hasMutualTls: props.mutualTls !== undefined,
    routingMode: props.routingMode,
    mappingType: props.mappingType,
  };
  const mapped = mappedOf(props);
  for (const [index, one] of mapped.entries()) checkMapping(checked, one, mapped.slice(0, index));
  const routed = routedOf(props);
  for (const [index, rule] of routed.entries()) checkRoutingRule(checked, rule, routed.slice(0, index), mapped);
  checkCertificate(scope, { ...props, aliases, isEdge: endpointType === EndpointType.EDGE });
  checkOptions(props, endpointType);
  if (props.hostedZone) checkRecords(scope, props, endpoint, props.hostedZone);
  return { checked, endpoint, mapped, routed };
}

function mappedOf({ mappings = {} }: CustomDomainProps): PathOfStage[] {
  return Object.keys(mappings)
    .sort()
    .map((path) => ({ path, stage: mappedStageOf(mappings[path], `the target of the mapping '${path}'`) }));
}

function routedOf({ routingRules = [] }: CustomDomainProps): RuleOfStage[] {
  for (const rule of routingRules) requireSettings('a routing rule', rule, { priority: 'a number' });
  return [...routingRules]
    .sort((a, b) => a.priority - b.priority)
    .map((options) => {
      const where = `the target of the routing rule of priority ${options.priority}`;
      return { options, stage: mappedStageOf(options.target, where) };
    });
}

function checkMutualTls({ domainName: domain, mutualTls }: CustomDomainProps, endpoint: Endpoint): void {
  if (!mutualTls) return;
  const { endpointType, securityPolicy = TlsPolicy.TLS_1_2 } = endpoint;
  mutualTlsDomain.enforce({ domain, endpointType, securityPolicy });
  mutualTlsLegacyPolicy.enforce({ domain, securityPolicy });
}

/** Options that would do nothing are mistakes about what the others do. */
function checkOptions(props: CustomDomainProps, endpointType: EndpointType): void {
  const { dnsRouting, domainName: domain, hostedZone, redirects, share, vpcEndpointAlias } = props;
  const isPrivate = endpointType === EndpointType.PRIVATE;
  const refuse = (option: string | false | undefined, because: string) =>
    optionTakesEffect.enforce({ domain, option: option || undefined, because });
  refuse(dnsRouting && !hostedZone && 'dnsRouting', 'no record is made without hostedZone');
  const { mappingType } = props;
  refuse(
    mappingType === MappingType.API_MAPPING && endpointType !== EndpointType.REGIONAL && 'mappingType',
    'only a regional name has API mappings',
  );
  refuse(share && !isPrivate && 'share', 'a public name needs none');
  refuse(vpcEndpointAlias && !isPrivate && 'vpcEndpointAlias', 'the name is public');
  if (redirects && redirects.length > 0) {
    redirectZone.enforce({ domain, hasZone: hostedZone !== undefined, isPrivate });
    for (const name of redirects) {
      checkZone(name, hostedZone!);
      publicValidationZone.enforce({ name, isPrivate: hostedZone instanceof PrivateHostedZone });
    }
  }
}

function checkRecords(scope: Construct, props: CustomDomainProps, endpoint: Endpoint, zone: IHostedZone): void {
  const { aliases = [], domainName, vpcEndpointAlias } = props;
  for (const name of [domainName, ...aliases]) checkZone(name, zone);
  zoneAccount.enforce({
    domain: domainName,
    account: Stack.of(scope).account,
    zoneAccount: Stack.of(zone).account,
  });
  if (endpoint.endpointType === EndpointType.PRIVATE) {
    const hasTarget = vpcEndpointTargetOf(endpoint.vpcEndpoints, vpcEndpointAlias) !== undefined;
    privateRecordTarget.enforce({ domain: domainName, hasTarget });
  }
}
