import { CfnResource, Stack } from 'aws-cdk-lib';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';
import { identityKinds } from '../template-model/identities/identity-kinds';
import { TemplateModel } from '../template-model/template-model';
import { templateSeenFrom } from './seen-from-stack';

/** What a stack makes now of everything that can have a natural key. */
export class StackResources {
  readonly model: TemplateModel;

  /** By the logical ids that they have now. */
  readonly byLogicalId: ReadonlyMap<string, CfnResource>;

  constructor(stack: Stack) {
    const byLogicalId = new Map<string, CfnResource>();
    const resources: { [logicalId: string]: object } = {};
    for (const resource of resourcesOf(stack)) {
      const { cfnResourceType: Type } = resource;
      const logicalId = stack.resolve(resource.logicalId);
      byLogicalId.set(logicalId, resource);
      // What is not looked at is not resolved either: the CDK may still add to the policies of a role.
      if (Type === CfnRole.CFN_RESOURCE_TYPE_NAME) resources[logicalId] = { Type };
      else if (Type in identityKinds) Object.assign(resources, templateSeenFrom(stack, resource));
    }
    this.byLogicalId = byLogicalId;
    this.model = TemplateModel.fromTemplate({ Resources: resources });
  }

  /** The logical id of the resource at a path, or of the only one of a type within the construct at the path. */
  logicalIdAt(path: string, type: string): string | undefined {
    const within = [...this.byLogicalId].filter(
      ([, { cfnResourceType, node }]) => cfnResourceType === type && node.path.startsWith(`${path}/`),
    );
    const at = [...this.byLogicalId].find(([, { node }]) => node.path === path);
    return (at ?? (within.length === 1 ? within[0] : undefined))?.[0];
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
