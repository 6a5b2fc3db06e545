import { ApiElement, Element } from './elements';
import { referencesIn } from './references';
import { TemplateModel } from './template-model';

/** An association of a web ACL with something of API Gateway. */
export interface GatewayAssociation {
  readonly element: Element;
  /** The ARN as written, with `${…}` for its unresolved parts. */
  readonly resourceArn: string;
  /** The API that the ARN is made from, when it stands in the same template. */
  readonly api?: ApiElement;
}

export function* gatewayAssociationsOf(model: TemplateModel): Iterable<GatewayAssociation> {
  for (const element of model.webAclAssociations) {
    const resourceArn = element.properties.text('ResourceArn');
    if (resourceArn === undefined || !/:(apigateway|execute-api):/.test(resourceArn)) continue;
    const references = referencesIn(element.properties.raw('ResourceArn'));
    yield { element, resourceArn, api: model.apis.find(({ logicalId }) => references.includes(logicalId)) };
  }
}

/** The name of the stage, or `undefined` when it is not literal or the ARN is none of a stage. */
export function stageNameIn(resourceArn: string): string | undefined {
  return resourceArn.match(/\/restapis\/[^/]+\/stages\/([\w-]+)$/)?.[1];
}
