import { accessAssociationSource } from './access-association-source';
import { certificateNeeded } from './certificate-needed';
import { certificateProperty } from './certificate-property';
import { distinctMappingPath } from './distinct-mapping-path';
import { distinctRulePriority } from './distinct-rule-priority';
import { domainNameForm } from './domain-name-form';
import { domainTlsPolicy } from './domain-tls-policy';
import { edgeCertificateRegion } from './edge-certificate-region';
import { edgeCertificateStack } from './edge-certificate-stack';
import { healthCheckPath } from './health-check-path';
import { mappingPathForm } from './mapping-path-form';
import { mappingStage } from './mapping-stage';
import { minimumTls } from './minimum-tls';
import { multiLevelMappingCount } from './multi-level-mapping-count';
import { multiLevelMappingDomain } from './multi-level-mapping-domain';
import { mutualTlsDefaultEndpoint } from './mutual-tls-default-endpoint';
import { mutualTlsDomain } from './mutual-tls-domain';
import { mutualTlsLegacyPolicy } from './mutual-tls-legacy-policy';
import { oneOwnerPerName } from './one-owner-per-name';
import { ownershipCertificate } from './ownership-certificate';
import { privateDomainPolicy } from './private-domain-policy';
import { privateDomainResource } from './private-domain-resource';
import { regionalCertificateRegion } from './regional-certificate-region';
import { routingMode } from './routing-mode';
import { routingRuleParts } from './routing-rule-parts';
import { routingRulePriority } from './routing-rule-priority';
import { routingRuleTarget } from './routing-rule-target';
import { routingRulesPerDomain } from './routing-rules-per-domain';
import { truststoreUri } from './truststore-uri';
import { truststoreVersion } from './truststore-version';
import { v2ApiDomain } from './v2-api-domain';
import { v2DomainEndpointType } from './v2-domain-endpoint-type';
import { v2DomainTlsPolicy } from './v2-domain-tls-policy';
import { webSocketDomainAlone } from './web-socket-domain-alone';
import { wildcardFirstLabel } from './wildcard-first-label';

export const customDomainRules = [
  edgeCertificateRegion,
  certificateProperty,
  privateDomainResource,
  privateDomainPolicy,
  domainNameForm,
  wildcardFirstLabel,
  webSocketDomainAlone,
  v2ApiDomain,
  v2DomainEndpointType,
  multiLevelMappingDomain,
  mappingPathForm,
  multiLevelMappingCount,
  distinctMappingPath,
  healthCheckPath,
  domainTlsPolicy,
  v2DomainTlsPolicy,
  mutualTlsLegacyPolicy,
  mutualTlsDomain,
  truststoreUri,
  ownershipCertificate,
  mutualTlsDefaultEndpoint,
  routingMode,
  routingRulePriority,
  routingRuleTarget,
  mappingStage,
  minimumTls,
  accessAssociationSource,
  truststoreVersion,
  distinctRulePriority,
  routingRuleParts,
  routingRulesPerDomain,
  regionalCertificateRegion,
  certificateNeeded,
  edgeCertificateStack,
  oneOwnerPerName,
];
