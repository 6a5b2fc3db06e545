import { Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { MAPPINGS, Mapping, mappingOf, NAMES } from '../../../../lib/update-model/services/domain-names';
import { Environment } from '../../environment';
import { ResourceRules, RulesByType } from '../resource-rules';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

const domainName: ResourceRules = {
  deleted({ resources }, { id }) {
    for (const mapping of resources.all(...MAPPINGS))
      if (mappingOf(mapping.properties).domain === id) resources.remove(mapping);
  },
};

const mapping: ResourceRules = {
  accept(environment, properties) {
    const { apiId, domain, stage } = mappingOf(properties);
    const isKnown = environment.resources
      .all(...NAMES, 'AWS::ApiGateway::DomainNameV2')
      .some(({ id, attributes }) => id === domain || attributes.DomainNameArn === domain);
    if (!isKnown) throw new ServiceError('NotFoundException', `Invalid domain name identifier specified: ${domain}`);
    refuseMissingStage(environment, apiId, stage);
  },
};

export const DOMAIN_NAMES: RulesByType = {
  'AWS::ApiGateway::DomainName': domainName,
  'AWS::ApiGatewayV2::DomainName': domainName,
  'AWS::ApiGateway::BasePathMapping': mapping,
  'AWS::ApiGatewayV2::ApiMapping': mapping,
  'AWS::ApiGateway::BasePathMappingV2': mapping,
  // https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
  [CERTIFICATE]: {
    acceptDeletion(environment, { id }) {
      const users = [...environment.world.environments.values()].flatMap(({ resources }) => resources.all(...NAMES));
      if (!users.some(({ properties }) => JSON.stringify(properties).includes(id))) return;
      throw new ServiceError('ResourceInUseException', `Certificate ${id} in account is in use.`);
    },
  },
};

/** All mappings of a region. */
export function mappingsIn({ resources }: Environment): (Mapping & { readonly resource: Resource })[] {
  return resources.all(...MAPPINGS).map((resource) => ({ ...mappingOf(resource.properties), resource }));
}

/** Seen by users: "Please remove all base path mappings related to the stage". */
export function refuseMapped(environment: Environment, apiId: string, stage?: string): void {
  const found = mappingsIn(environment).find(
    (own) => own.apiId === apiId && (stage === undefined || own.stage === stage),
  );
  if (!found) return;
  const what = stage === undefined ? `API ${apiId}` : `stage: ${stage}`;
  throw new ServiceError(
    'BadRequestException',
    `Please remove all base path mappings related to the ${what} in your domain: ${found.domain}`,
  );
}

function refuseMissingStage({ resources }: Environment, apiId: string, stage: string): void {
  const isThere = resources
    .all('AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage')
    .some(({ id, properties }) => id === stage && (properties.RestApiId ?? properties.ApiId) === apiId);
  if (!isThere) throw new ServiceError('BadRequestException', `Invalid stage identifier specified: ${apiId} ${stage}`);
}
