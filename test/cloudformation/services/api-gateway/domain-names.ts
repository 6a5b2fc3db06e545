import { Environment } from '../../environment';
import { Properties, Resource } from '../../resources';
import { ServiceError } from '../../service-error';
import { ResourceRules, RulesByType } from '../resource-rules';

/** The public domain names, whatever their type. */
export const NAMES = ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'];
const MAPPINGS = [
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGateway::BasePathMappingV2',
];
const CERTIFICATE = 'AWS::CertificateManager::Certificate';

/** What a mapping says, whatever its type. */
export interface Mapping {
  readonly domain: string;
  readonly path: string;
  readonly apiId: string;
  readonly stage: string;
}

const domainName: ResourceRules = {
  // One name is there once in a region, and once in the world for CloudFront, whatever the type of the resource.
  accept(environment, properties, current) {
    if (current) return;
    const isEdge = JSON.stringify(properties).includes('"EDGE"');
    const places = [...environment.world.environments.values()].filter(
      ({ region }) => region === environment.region || isEdge,
    );
    const isTaken = places
      .flatMap((place) => place.resources.all(...NAMES))
      .some((other) => other.properties.DomainName === properties.DomainName);
    if (isTaken) throw new ServiceError('BadRequestException', 'The domain name you provided already exists.');
  },
  attributesOf: ({ region }, { DomainName }) => ({
    Ref: DomainName,
    RegionalDomainName: `d-${DomainName}.execute-api.${region}.amazonaws.com`,
    RegionalHostedZoneId: `zone-of-${region}`,
    DistributionDomainName: `d-${DomainName}.cloudfront.net`,
    DistributionHostedZoneId: 'Z2FDTNDATAQYW2',
    DomainNameArn: `arn:aws:apigateway:${region}::/domainnames/${DomainName}`,
  }),
  deleted({ resources }, { id }) {
    for (const mapping of resources.all(...MAPPINGS)) if (mappingOf(mapping).domain === id) resources.remove(mapping);
  },
};

const mapping: ResourceRules = {
  keyOf: (properties) => {
    const { domain, path } = readMapping(properties);
    return `${domain}|${path}`;
  },
  accept(environment, properties, current) {
    const { apiId, domain, path, stage } = readMapping(properties);
    const isKnown = environment.resources
      .all(...NAMES, 'AWS::ApiGateway::DomainNameV2')
      .some(({ id, attributes }) => id === domain || attributes.DomainNameArn === domain);
    if (!isKnown) throw new ServiceError('NotFoundException', `Invalid domain name identifier specified: ${domain}`);
    refuseMissingStage(environment, apiId, stage);
    const twin = mappingsIn(environment).find(
      (other) => other.resource !== current && other.domain === domain && other.path === path,
    );
    if (twin)
      throw new ServiceError('ConflictException', `Base path already exists for this domain name: ${path || '(none)'}`);
  },
};

export const DOMAIN_NAMES: RulesByType = {
  'AWS::ApiGateway::DomainName': domainName,
  'AWS::ApiGatewayV2::DomainName': domainName,
  'AWS::ApiGateway::BasePathMapping': mapping,
  'AWS::ApiGatewayV2::ApiMapping': mapping,
  'AWS::ApiGateway::BasePathMappingV2': mapping,
  'AWS::ApiGatewayV2::RoutingRule': {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
    accept({ resources }, { DomainNameArn, Priority }, current) {
      const twin = resources.find(
        'AWS::ApiGatewayV2::RoutingRule',
        (other, rule) => rule !== current && other.DomainNameArn === DomainNameArn && other.Priority === Priority,
      );
      if (twin) throw new ServiceError('ConflictException', `A rule of priority ${Priority} exists`);
    },
  },
  // https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
  [CERTIFICATE]: {
    acceptDeletion(environment, { id }) {
      const users = [...environment.world.environments.values()].flatMap(({ resources }) => resources.all(...NAMES));
      if (!users.some(({ properties }) => JSON.stringify(properties).includes(id))) return;
      throw new ServiceError('ResourceInUseException', `Certificate ${id} in account is in use.`);
    },
  },
  'AWS::Route53::RecordSet': {
    customName: () => undefined,
    keyOf: ({ HostedZoneId, Name, SetIdentifier = '', Type }) => `${HostedZoneId}|${Name}|${Type}|${SetIdentifier}`,
  },
};

/** All mappings of a region. */
export function mappingsIn({ resources }: Environment): (Mapping & { readonly resource: Resource })[] {
  return resources.all(...MAPPINGS).map((resource) => ({ ...mappingOf(resource), resource }));
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

function mappingOf({ properties }: Resource): Mapping {
  return readMapping(properties);
}

function readMapping(properties: Properties): Mapping {
  const { ApiId, ApiMappingKey, BasePath, DomainName, DomainNameArn, RestApiId, Stage } = properties;
  return {
    domain: DomainName ?? DomainNameArn,
    path: BasePath ?? ApiMappingKey ?? '',
    apiId: RestApiId ?? ApiId,
    stage: Stage,
  };
}

function refuseMissingStage({ resources }: Environment, apiId: string, stage: string): void {
  const isThere = resources
    .all('AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage')
    .some(({ id, properties }) => id === stage && (properties.RestApiId ?? properties.ApiId) === apiId);
  if (!isThere) throw new ServiceError('BadRequestException', `Invalid stage identifier specified: ${apiId} ${stage}`);
}
