import { knownConstruct } from '../rules/adoption/known-construct';
import { knownIdentity } from '../rules/adoption/known-identity';
import { nothingIsLost } from '../rules/adoption/nothing-is-lost';
import { oneIdentityOneConstruct } from '../rules/adoption/one-identity-one-construct';
import { typeStays } from '../rules/adoption/type-stays';
import { DeployedStack } from '../template-model/identities/identities-file';
import { LOST_WITH } from '../template-model/identities/losses';
import { Claims, candidatesFor, claimable, Entry, withoutLogicalId } from './claims';
import { StackResources } from './stack-resources';

/** Everything in a file of identities that does not come true in a stack, in the words of the rules. */
export function problemsOf(deployed: DeployedStack, made: StackResources, claims: Claims, stack: string): string[] {
  const entries = claimable(deployed);
  const claimants = new Map([...claims.keys].map(([logicalId, key]) => [key, logicalId]));
  const free = [...claims.identities.values()].filter(({ logicalId }) => !claims.keys.has(logicalId));
  const waiting = entries.filter(([key]) => !claimants.has(key));

  const unknownRelease = (name: string) => knownIdentity.messageFor({ name, known: Object.keys(deployed.identities) });
  const otherType = ([key, { logicalId, type }]: Entry) => {
    const claimant = made.byLogicalId.get(claimants.get(key) ?? '');
    if (!claimant || LOST_WITH[type] === undefined) return undefined;
    const construct = claimant.node.path;
    return typeStays.messageFor({ key, logicalId, deployed: type, made: claimant.cfnResourceType, construct });
  };
  const unclaimed = (entry: Entry) => {
    const [key, { construct, logicalId, type }] = entry;
    if (construct !== undefined) return knownConstruct.messageFor({ name: construct, known: made.paths });
    const candidates = candidatesFor(entry, claims.identities).filter((candidate) => free.includes(candidate));
    if (candidates.length > 0) {
      const shared = withoutLogicalId(entry);
      const rivals = waiting.filter((other) => withoutLogicalId(other) === shared);
      const logicalIds = rivals.map(([, rival]) => rival.logicalId);
      const constructs = candidates.map((candidate) => made.pathOf(candidate.logicalId));
      return oneIdentityOneConstruct.messageFor({ key: shared, logicalIds, constructs });
    }
    const stays = made.byLogicalId.get(logicalId)?.cfnResourceType === type && !claims.keys.has(logicalId);
    if (stays) return undefined;
    const alike = free.filter((identity) => identity.type === type).map((identity) => made.pathOf(identity.logicalId));
    return nothingIsLost.messageFor({ key, type, logicalId, stack, loss: LOST_WITH[type], candidates: alike });
  };

  const messages = [
    ...(deployed.release ?? []).map(unknownRelease),
    ...entries.map(otherType),
    ...waiting.map(unclaimed),
  ];
  return [...new Set(messages)].filter((message) => message !== undefined);
}

/** What a stack that is nested in another one had, where it is there no longer. */
export function problemsWithout(deployed: DeployedStack, stack: string): string[] {
  return claimable(deployed).flatMap(
    ([key, { logicalId, type }]) =>
      nothingIsLost.messageFor({ key, type, logicalId, stack, loss: LOST_WITH[type], candidates: [] }) ?? [],
  );
}
