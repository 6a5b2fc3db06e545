import { Properties, Resource } from '../resources';
import { ServiceError } from '../service-error';
import { ServiceRules, ServiceRulesByType } from './service-rules';

/** The public domain names, whatever their type. */
export const NAMES = ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'];
export const MAPPINGS = [
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGateway::BasePathMappingV2',
];

/** What a mapping says, whatever its type. */
export interface Mapping {
  readonly domain: string;
  readonly path: string;
  readonly apiId: string;
  readonly stage: string;
}

const domainName: ServiceRules = {
  // One name is there once in a region, and once in the world for CloudFront, whatever the type of the resource.
  refuseExisting({ everywhere, region }, properties, current) {
    if (current) return;
    const isEdge = JSON.stringify(properties).includes('"EDGE"');
    const isTaken = everywhere
      .filter((place) => place.region === region || isEdge)
      .flatMap(({ resources }) => resources.all(...NAMES))
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
};

const mapping: ServiceRules = {
  keyOf: (properties) => {
    const { domain, path } = mappingOf(properties);
    return `${domain}|${path}`;
  },
  refuseExisting({ resources }, properties, current) {
    const { domain, path } = mappingOf(properties);
    const twin = resources
      .all(...MAPPINGS)
      .filter((other) => other !== current)
      .map((other) => mappingOf(other.properties))
      .find((other) => other.domain === domain && other.path === path);
    if (twin)
      throw new ServiceError('ConflictException', `Base path already exists for this domain name: ${path || '(none)'}`);
  },
};

export const DOMAIN_NAMES: ServiceRulesByType = {
  'AWS::ApiGateway::DomainName': domainName,
  'AWS::ApiGatewayV2::DomainName': domainName,
  'AWS::ApiGateway::BasePathMapping': mapping,
  'AWS::ApiGatewayV2::ApiMapping': mapping,
  'AWS::ApiGateway::BasePathMappingV2': mapping,
  'AWS::ApiGatewayV2::RoutingRule': {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
    refuseExisting({ resources }, { DomainNameArn, Priority }, current) {
      const twin = resources.find(
        'AWS::ApiGatewayV2::RoutingRule',
        (other, rule: Resource) =>
          rule !== current && other.DomainNameArn === DomainNameArn && other.Priority === Priority,
      );
      if (twin) throw new ServiceError('ConflictException', `A rule of priority ${Priority} exists`);
    },
  },
  'AWS::Route53::RecordSet': {
    customName: () => undefined,
    keyOf: ({ HostedZoneId, Name, SetIdentifier = '', Type }) => `${HostedZoneId}|${Name}|${Type}|${SetIdentifier}`,
  },
};

export function mappingOf(properties: Properties): Mapping {
  const { ApiId, ApiMappingKey, BasePath, DomainName, DomainNameArn, RestApiId, Stage } = properties;
  return {
    domain: DomainName ?? DomainNameArn,
    path: BasePath ?? ApiMappingKey ?? '',
    apiId: RestApiId ?? ApiId,
    stage: Stage,
  };
}
