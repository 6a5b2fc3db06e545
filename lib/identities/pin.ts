import { CfnResource, Fn } from 'aws-cdk-lib';
import { identityBeforeExport } from '../rules/adoption/identity-before-export';
import { DeployedStack } from '../template-model/identities/identities-file';
import { PHYSICAL_NAMES } from '../template-model/identities/identities-in';
import { Claims } from './claims';
import { StackResources } from './stack-resources';

/**
 * Gives resources the logical ids, and where another name would make them anew the names, that they are deployed with. Returns what
 * stands in the way.
 */
export function pin(deployed: DeployedStack, made: StackResources, { keys }: Claims): string[] {
  const pinned = new Set<string>();
  const problems: string[] = [];
  for (const [now, key] of keys) {
    const { logicalId, physicalName, type } = deployed.identities[key];
    const resource = made.byLogicalId.get(now)!;
    if (resource.cfnResourceType !== type) continue;
    pinned.add(logicalId);
    const isExported = now !== logicalId && !takesId(resource, logicalId);
    const problem = identityBeforeExport.messageFor({ construct: resource.node.path, logicalId, isExported });
    if (problem !== undefined) problems.push(problem);
    if (type in PHYSICAL_NAMES) keepName(resource, PHYSICAL_NAMES[type], physicalName);
  }
  // What is new must not have the id of what was there before it.
  for (const [now, resource] of made.byLogicalId) {
    if (pinned.has(now) && !keys.has(now)) resource.overrideLogicalId(`${now}Anew`);
  }
  return problems;
}

/** The CDK has no public way to ask whether an id is locked. */
function takesId(resource: CfnResource, logicalId: string): boolean {
  try {
    resource.overrideLogicalId(logicalId);
    return true;
  } catch {
    return false;
  }
}

function keepName(resource: CfnResource, property: string, name: string | undefined): void {
  if (name === undefined) resource.addPropertyDeletionOverride(property);
  else if (!name.includes('${')) resource.addPropertyOverride(property, name);
  // A name that is made of other resources is left to whoever makes those.
  else if (/^([^$]|\$\{AWS::\w+\})*$/.test(name)) resource.addPropertyOverride(property, Fn.sub(name));
}
