import { CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { templateOf } from '../apis/resource-template';
import { identityKinds } from '../template-model/identities/identity-kinds';
import { TemplateModel } from '../template-model/template-model';

/** What a stack makes now of everything that can have a natural key. */
export class StackResources {
  readonly model: TemplateModel;

  /** By the logical ids that they have now. */
  readonly byLogicalId: ReadonlyMap<string, CfnResource>;

  constructor(stack: Stack) {
    const byLogicalId = new Map<string, CfnResource>();
    const resources: { [logicalId: string]: object } = {};
    for (const resource of resourcesOf(stack)) {
      if (!(resource.cfnResourceType in identityKinds)) {
        byLogicalId.set(stack.resolve(resource.logicalId), resource);
        continue;
      }
      for (const [logicalId, Type, Properties] of templateOf(resource)) {
        byLogicalId.set(logicalId, resource);
        resources[logicalId] = { Type, Properties };
      }
    }
    this.byLogicalId = byLogicalId;
    this.model = TemplateModel.fromTemplate({ Resources: resources });
  }

  /** The logical id of the resource at a path, or of the one that the construct at the path is there for. */
  logicalIdAt(path: string): string | undefined {
    const isAt = (resource: CfnResource) => resource.node.path === path || isChildOf(resource, path);
    return [...this.byLogicalId].find(([, resource]) => isAt(resource))?.[0];
  }

  pathOf(logicalId: string): string {
    return this.byLogicalId.get(logicalId)?.node.path ?? logicalId;
  }

  get paths(): string[] {
    const named = [...this.byLogicalId.values()].filter(({ cfnResourceType }) => cfnResourceType in identityKinds);
    return named.map(({ node }) => node.path);
  }
}

/** The resources of a stack, without those of stacks that are nested in it. */
export function resourcesOf(stack: Stack): CfnResource[] {
  return stack.node.findAll().filter((construct): construct is CfnResource => isOf(stack, construct));
}

function isOf(stack: Stack, construct: IConstruct): boolean {
  return CfnResource.isCfnResource(construct) && construct.stack === stack;
}

function isChildOf(resource: CfnResource, path: string): boolean {
  const { scope } = resource.node;
  return scope?.node.path === path && scope.node.defaultChild === resource;
}
