import { domainNameOf, nameInArn } from '../domain-names';
import { Element } from '../elements';
import { IdentityName, IdentityNames, NameOf, textOf } from './identity-names';

/** Custom domain names and what sends their requests to stages. Two types of resource that make one thing have one key. */
export const namesOfDomainParts: { readonly [type: string]: NameOf } = {
  'AWS::ApiGateway::DomainName': domainName,
  'AWS::ApiGateway::DomainNameV2': domainName,
  'AWS::ApiGatewayV2::DomainName': domainName,
  'AWS::ApiGateway::BasePathMapping': mappingName,
  'AWS::ApiGateway::BasePathMappingV2': mappingName,
  'AWS::ApiGatewayV2::ApiMapping': mappingName,
  'AWS::ApiGatewayV2::RoutingRule': (element, names) => ({
    kind: `routing rule ${textOf(element.properties.raw('Priority'))} of ${domainOf(element, names)}`,
  }),
  'AWS::ApiGateway::DomainNameAccessAssociation': (element, names) => ({
    kind: `access from ${textOf(element.properties.raw('AccessAssociationSource'))} to ${domainOf(element, names)}`,
  }),
};

function domainName({ properties }: Element): IdentityName {
  return { kind: `domain ${textOf(properties.raw('DomainName'))}` };
}

function mappingName(element: Element, names: IdentityNames): IdentityName {
  const { properties } = element;
  const path = textOf(properties.raw('BasePath') ?? properties.raw('ApiMappingKey'));
  return { kind: `mapping ${domainOf(element, names)}/${path === '(none)' ? '' : path}` };
}

function domainOf({ properties }: Element, { model }: IdentityNames): string {
  const named = properties.raw('DomainNameArn') ?? properties.raw('DomainName');
  const domain = domainNameOf(named, model);
  return textOf(domain ? domain.element.properties.raw('DomainName') : nameInArn(named));
}
