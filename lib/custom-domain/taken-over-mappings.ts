import { CfnResource } from 'aws-cdk-lib';
import { CfnBasePathMapping } from 'aws-cdk-lib/aws-apigateway';
import { CfnApiMapping } from 'aws-cdk-lib/aws-apigatewayv2';
import { IConstruct } from 'constructs';

/** A mapping of a domain name that somebody else made in the app. */
export interface TakenOverMapping {
  readonly path: string;
  readonly mapping: CfnResource;
  /** Where it leads. */
  readonly apiId?: string;
  readonly stageName?: string;
  /** Whether it takes REST APIs only. */
  readonly isBasePath: boolean;
  /** Leads the path elsewhere. */
  lead(apiId: string, stageName: string): void;
}

/** The mappings of a domain name, wherever in the app they were made. */
export function takenOverMappings(cfnDomainName: CfnResource & { readonly domainName?: string }): TakenOverMapping[] {
  const found: TakenOverMapping[] = [];
  const isOf = (domainName: string, mapping: CfnResource) =>
    domainName === cfnDomainName.domainName ||
    domainName === cfnDomainName.ref ||
    (mapping.stack === cfnDomainName.stack &&
      mapping.stack.resolve(domainName)?.Ref === mapping.stack.resolve(cfnDomainName.logicalId));
  const visit = (construct: IConstruct): void => {
    const mapping = mappingOf(construct);
    if (mapping && isOf(mapping.domainName, mapping.mapping)) found.push(mapping);
    for (const child of construct.node.children) visit(child);
  };
  visit(cfnDomainName.node.root);
  return found;
}

function mappingOf(construct: IConstruct): (TakenOverMapping & { readonly domainName: string }) | undefined {
  if (construct instanceof CfnBasePathMapping) {
    const lead = (restApiId: string, stage: string) => void Object.assign(construct, { restApiId, stage });
    const { basePath: path = '', domainName, restApiId: apiId, stage: stageName } = construct;
    return { path, domainName, mapping: construct, apiId, stageName, isBasePath: true, lead };
  }
  if (construct instanceof CfnApiMapping) {
    const lead = (apiId: string, stage: string) => void Object.assign(construct, { apiId, stage });
    const { apiId, apiMappingKey: path = '', domainName, stage: stageName } = construct;
    return { path, domainName, mapping: construct, apiId, stageName, isBasePath: false, lead };
  }
  return undefined;
}
