import { DomainName, domainNameOf } from './domain-names';
import { ApiElement, Element } from './elements';
import { identityOf, referenceOf } from './references';
import { TemplateModel } from './template-model';

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
export function mappingsOf(model: TemplateModel): Mapping[] {
  return model.mappings.map((element) => {
    const { properties } = element;
    const named = properties.raw('DomainNameArn') ?? properties.raw('DomainName');
    const domain = domainNameOf(named, model);
    return {
      element,
      domain,
      domainIdentity: domain ? identityOf({ Ref: domain.element.logicalId }) : identityOf(named),
      path: pathOf(element),
      api: apiOf(properties.raw('RestApiId') ?? properties.raw('ApiId'), model),
    };
  });
}

/** The API that a value refers to, when it stands in the same template. */
export function apiOf(value: unknown, model: TemplateModel): ApiElement | undefined {
  const logicalId = referenceOf(value);
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
