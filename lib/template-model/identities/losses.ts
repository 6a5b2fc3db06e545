/** What is lost for good, or for those who rely on it, when a resource is made anew. The other types hold and promise nothing. */
export const LOST_WITH: { readonly [type: string]: string } = {
  'AWS::ApiGateway::RestApi': 'the address of the API',
  'AWS::ApiGatewayV2::Api': 'the address of the API',
  'AWS::ApiGateway::Stage': 'the address of the stage',
  'AWS::ApiGatewayV2::Stage': 'the address of the stage',
  'AWS::ApiGateway::ApiKey': 'the value of the key',
  'AWS::ApiGateway::UsagePlan': 'the plan with the quotas used so far',
  'AWS::ApiGateway::ClientCertificate': 'the certificate that backends trust',
  'AWS::ApiGateway::DomainName': 'the domain name and what its DNS records point to',
  'AWS::ApiGateway::DomainNameV2': 'the private domain name',
  'AWS::ApiGatewayV2::DomainName': 'the domain name and what its DNS records point to',
  'AWS::ApiGateway::BasePathMapping': 'the path of the domain name',
  'AWS::ApiGateway::BasePathMappingV2': 'the path of the domain name',
  'AWS::ApiGatewayV2::ApiMapping': 'the path of the domain name',
  'AWS::Logs::LogGroup': 'the log of the stage',
};
