type Resources = { readonly [logicalId: string]: object };

const REGIONAL = { EndpointConfiguration: { Types: ['REGIONAL'] }, SecurityPolicy: 'TLS_1_2' };

/** The public domain name `Domain`, regional with TLS 1.2. */
export const publicDomain = (properties: object = {}): Resources => ({
  Domain: {
    Type: 'AWS::ApiGateway::DomainName',
    Properties: { DomainName: 'api.example.com', ...REGIONAL, ...properties },
  },
});

/** The private domain name `Domain`. */
export const privateDomain = (properties: object = {}): Resources => ({
  Domain: {
    Type: 'AWS::ApiGateway::DomainNameV2',
    Properties: { DomainName: 'api.example.com', EndpointConfiguration: { Types: ['PRIVATE'] }, ...properties },
  },
});

/** The domain name `Domain` of the second generation, with one configuration. */
export const v2Domain = (configuration: object = {}, properties: object = {}): Resources => ({
  Domain: {
    Type: 'AWS::ApiGatewayV2::DomainName',
    Properties: { DomainName: 'api.example.com', DomainNameConfigurations: [configuration], ...properties },
  },
});

const DomainName = { Ref: 'Domain' };
const DomainNameArn = { 'Fn::GetAtt': ['Domain', 'DomainNameArn'] };

/** A mapping of `Domain` to a REST API. */
export const basePath = (BasePath?: unknown, api = 'Rest', more: object = {}) => ({
  Type: 'AWS::ApiGateway::BasePathMapping',
  Properties: { DomainName, RestApiId: { Ref: api }, Stage: 'prod', BasePath, ...more },
});

/** A mapping of `Domain` to an API of any kind. */
export const apiMapping = (ApiMappingKey?: unknown, api = 'Http', more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::ApiMapping',
  Properties: { DomainName, ApiId: { Ref: api }, Stage: 'prod', ApiMappingKey, ...more },
});

/** A routing rule of `Domain`. */
export const rule = (Priority: unknown = 100, api = 'Rest', more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::RoutingRule',
  Properties: {
    DomainNameArn,
    Priority,
    Conditions: [{ MatchBasePaths: { AnyOf: ['pets'] } }],
    Actions: [{ InvokeApi: { ApiId: { Ref: api }, Stage: 'prod' } }],
    ...more,
  },
});

export const restApi = (properties: object = {}) => ({
  Type: 'AWS::ApiGateway::RestApi',
  Properties: { Name: 'pets', EndpointConfiguration: { Types: ['REGIONAL'] }, ...properties },
});

export const v2Api = (ProtocolType: 'HTTP' | 'WEBSOCKET', properties: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Api',
  Properties: { Name: 'pets', ProtocolType, ...properties },
});

/** One API of each kind: `Rest`, `Http` and `Socket`. */
export const APIS = { Rest: restApi(), Http: v2Api('HTTP'), Socket: v2Api('WEBSOCKET') };

export const MUTUAL_TLS = { MutualTlsAuthentication: { TruststoreUri: 's3://trust/store.pem' } };

/** As many of a resource as a test needs. */
export const many = (count: number, make: (index: number) => object): Resources =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, make(index)]));
