import { DomainName, domainNameOf, nameInArn } from './domain-names';
import { ApiElement, Element } from './elements';
import { apiOf } from './mappings';
import { identityOf } from './references';
import { TemplateModel } from './template-model';

/** What sends requests of a custom domain name to a stage by their headers and base paths. */
export interface RoutingRule {
  readonly element: Element;
  /** The domain name, when it stands in the same template. */
  readonly domain?: DomainName;
  /** Equal for one and the same domain name. */
  readonly domainIdentity?: string;
  /** The API, when it stands in the same template. */
  readonly api?: ApiElement;
}

/** Every routing rule of the template. */
export function routingRulesOf(model: TemplateModel): RoutingRule[] {
  return model.routingRules.map((element) => {
    const named = element.properties.raw('DomainNameArn');
    const [action] = element.properties.maps('Actions');
    const domain = domainNameOf(named, model);
    return {
      element,
      domain,
      domainIdentity: domain ? identityOf({ Ref: domain.element.logicalId }) : identityOf(nameInArn(named)),
      api: apiOf(action?.map('InvokeApi').raw('ApiId'), model),
    };
  });
}
