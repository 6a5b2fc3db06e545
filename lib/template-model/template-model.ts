import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ApiDirectory } from './api-directory';
import { ApiKind } from './api-kind';
import { assetBeside, withAssetBodies } from './asset-bodies';
import { ApiElement, AuthorizerElement, Element, IntegrationElement, RouteElement, StageElement } from './elements';
import { readFunctionsByStage } from './functions-by-stage';
import { FUNCTION_TYPES } from './integration';
import { readOpenApi } from './open-api/open-api';
import { referencesIn } from './references';
import { readRestApis } from './rest-api';
import { Template } from './template';
import { parseTemplate } from './template-text';
import { readV2Apis } from './v2-api';

/** What a CloudFormation template says about API Gateway. Read-only; rules, reports and explanations read nothing else. */
export class TemplateModel {
  /** Reads a template. Whatever is malformed in it is left out; nothing is thrown. */
  static fromTemplate(template: object): TemplateModel {
    return new TemplateModel(new Template(template));
  }

  /** Reads a template file, JSON or YAML by its content, with the bodies beside it; throws when it is neither. */
  static fromFile(path: string): TemplateModel {
    const template = parseTemplate(readFileSync(path, 'utf8'));
    return new TemplateModel(new Template(withAssetBodies(template, assetBeside(dirname(path)))));
  }

  /** The APIs that stand in the template. */
  readonly apis: readonly ApiElement[];
  /** Routes of all APIs, also of those outside of the template; the same holds for the next five. */
  readonly routes: readonly RouteElement[];
  readonly integrations: readonly IntegrationElement[];
  readonly authorizers: readonly AuthorizerElement[];
  readonly deployments: readonly Element[];
  readonly stages: readonly StageElement[];

  /** What must be made before a resource, by its logical id. */
  private readonly madeBefore = new Map<string, ReadonlySet<string>>();
  private readonly references = new Map<string, readonly string[]>();

  private constructor(private readonly template: Template) {
    const directory = new ApiDirectory(template);
    readRestApis(template, directory);
    readV2Apis(template, directory);
    for (const api of directory.apis) readOpenApi(api, template);
    for (const api of directory.apis) readFunctionsByStage(api, template);
    this.apis = directory.apis;
    const all: readonly ApiElement[] = [...directory.apis, ...directory.placeholders];
    this.routes = all.flatMap((api) => api.routes);
    this.integrations = all.flatMap((api) => api.integrations);
    this.authorizers = all.flatMap((api) => api.authorizers);
    this.deployments = all.flatMap((api) => api.deployments);
    this.stages = all.flatMap((api) => api.stages);
  }

  get restApis(): readonly ApiElement[] {
    return this.apis.filter(({ kind }) => kind === ApiKind.REST);
  }

  get httpApis(): readonly ApiElement[] {
    return this.apis.filter(({ kind }) => kind === ApiKind.HTTP);
  }

  get webSocketApis(): readonly ApiElement[] {
    return this.apis.filter(({ kind }) => kind === ApiKind.WEBSOCKET);
  }

  get usagePlans(): readonly Element[] {
    return this.template.ofType('AWS::ApiGateway::UsagePlan');
  }

  get usagePlanKeys(): readonly Element[] {
    return this.template.ofType('AWS::ApiGateway::UsagePlanKey');
  }

  get apiKeys(): readonly Element[] {
    return this.template.ofType('AWS::ApiGateway::ApiKey');
  }

  /** Custom domain names, public and private ones, of either generation. */
  get domainNames(): readonly Element[] {
    return this.template.ofType(
      'AWS::ApiGateway::DomainName',
      'AWS::ApiGateway::DomainNameV2',
      'AWS::ApiGatewayV2::DomainName',
    );
  }

  /** What maps a part of a custom domain name to a stage: base path mappings and API mappings. */
  get mappings(): readonly Element[] {
    return this.template.ofType(
      'AWS::ApiGateway::BasePathMapping',
      'AWS::ApiGateway::BasePathMappingV2',
      'AWS::ApiGatewayV2::ApiMapping',
    );
  }

  /** What sends requests of a custom domain name to a stage by their headers and base paths. */
  get routingRules(): readonly Element[] {
    return this.template.ofType('AWS::ApiGatewayV2::RoutingRule');
  }

  /** Lambda functions. */
  get functions(): readonly Element[] {
    return this.template.ofType(...FUNCTION_TYPES);
  }

  /** Permissions to invoke a Lambda function. */
  get permissions(): readonly Element[] {
    return this.template.ofType('AWS::Lambda::Permission');
  }

  /** API Gateway's own settings in the AWS account, such as the role that it logs with. */
  get accounts(): readonly Element[] {
    return this.template.ofType('AWS::ApiGateway::Account');
  }

  get webAclAssociations(): readonly Element[] {
    return this.template.ofType('AWS::WAFv2::WebACLAssociation', 'AWS::WAFRegional::WebACLAssociation');
  }

  get vpcLinks(): readonly Element[] {
    return this.template.ofType('AWS::ApiGateway::VpcLink', 'AWS::ApiGatewayV2::VpcLink');
  }

  /** True when CloudFormation makes the one resource only after the other, for it names it, or something in between does. */
  isMadeAfter(later: Element, earlier: Element): boolean {
    const known = this.madeBefore.get(later.logicalId) ?? this.allMadeBefore(later);
    this.madeBefore.set(later.logicalId, known);
    return known.has(earlier.logicalId);
  }

  resourcesOfType(resourceType: string): Element[] {
    return this.template.ofType(resourceType);
  }

  /** The resource with this logical id; routes, stages and so on come as the elements that they are. */
  element(logicalId: string): Element | undefined {
    return this.template.element(logicalId);
  }

  private allMadeBefore(later: Element): ReadonlySet<string> {
    const seen = new Set<string>();
    const waiting = [later.logicalId];
    for (const logicalId of waiting) {
      const element = this.element(logicalId);
      if (!element || seen.has(logicalId)) continue;
      seen.add(logicalId);
      waiting.push(...(element.dependsOn ?? []), ...this.referencesOf(element));
    }
    return seen;
  }

  /** A body of thousands of routes is searched once. */
  private referencesOf({ logicalId, properties }: Element): readonly string[] {
    const known = this.references.get(logicalId) ?? referencesIn(Object.values(properties.toObject()));
    this.references.set(logicalId, known);
    return known;
  }
}
