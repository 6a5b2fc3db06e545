import { ApiElement, Element } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';
import { DomainName, domainNameOf } from './domain-names';

/** What sends a part of a custom domain name to a stage: a base path mapping or an API mapping. */
export interface Mapping {
  readonly element: Element;
  /** The domain name, when it stands in the same template. */
  readonly domain?: DomainName;
  /** Equal for one and the same domain name. */
  readonly domainIdentity?: string;
  /** Empty for the rest of the domain name; absent where only CloudFormation knows it. */
  readonly path?: string;
  /** The API, when it stands in the same template. */
  readonly api?: ApiElement;
}

/** Every mapping, whatever its generation. */
export function mappingsOf(model: GatewayModel): Mapping[] {
  return model.mappings.map((element) => {
    const { properties } = element;
    const named = properties.raw('DomainNameArn') ?? properties.raw('DomainName');
    const domain = domainNameOf(named, model);
    return {
      element,
      domain,
      domainIdentity: domain ? model.identityOf({ Ref: domain.element.logicalId }) : model.identityOf(named),
      path: pathOf(element),
      api: apiOf(properties.raw('RestApiId') ?? properties.raw('ApiId'), model),
    };
  });
}

/** The API that a value refers to, when it stands in the same template. */
export function apiOf(value: unknown, model: GatewayModel): ApiElement | undefined {
  const logicalId = model.referenceOf(value);
  return model.apis.find((api) => api.logicalId === logicalId);
}

export function isMultiLevel(path: string | undefined): boolean {
  return path !== undefined && /[^/]\/[^/]/.test(path);
}

function pathOf({ properties, resourceType }: Element): string | undefined {
  const name = resourceType === 'AWS::ApiGatewayV2::ApiMapping' ? 'ApiMappingKey' : 'BasePath';
  if (!properties.has(name)) return '';
  const path = properties.string(name);
  return path === '(none)' ? '' : path;
}
