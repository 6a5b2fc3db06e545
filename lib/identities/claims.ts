import { DeployedIdentity, DeployedStack } from '../template-model/identities/identities-file';
import { identitiesIn } from '../template-model/identities/identities-in';
import { IdentitiesByKey, Identity } from '../template-model/identities/identity';
import { namesOfApiParts } from '../template-model/identities/parts-of-apis';
import { StackResources } from './stack-resources';

/** Which resource of a stack is which deployed thing. */
export interface Claims {
  /** What the resources are, with the keys that the file has for them. */
  readonly identities: IdentitiesByKey;
  /** The keys of the file, by the logical ids that the resources have now. */
  readonly keys: ReadonlyMap<string, string>;
}

/** A line of the file. */
export type Entry = readonly [key: string, identity: DeployedIdentity];

/** What must be claimed: everything that the file does not let go. */
export function claimable({ identities, release = [] }: DeployedStack): Entry[] {
  return Object.entries(identities)
    .filter(([key, { type }]) => !release.some((released) => released === key || isPartOf(released, key, type)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Finds the resources of the file by their natural keys. What a thing is called may depend on what another thing is, so what has been
 * found is looked at again, until nothing more is found.
 */
export function claimsOf(deployed: DeployedStack, made: StackResources): Claims {
  const entries = claimable(deployed);
  let keys: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const identities = identitiesIn(made.model, keys);
    const found = foundIn(identities, entries, made);
    if (found.size === keys.size) return { identities, keys: found };
    keys = found;
  }
}

function foundIn(identities: IdentitiesByKey, entries: readonly Entry[], made: StackResources): Map<string, string> {
  const found = new Map<string, string>();
  const isFree = ({ logicalId }: Identity) => !found.has(logicalId);
  const waiting = entries.filter(([key, { construct, type }]) => {
    const logicalId = construct === undefined ? undefined : made.logicalIdAt(construct, type);
    if (logicalId !== undefined) found.set(logicalId, key);
    return construct === undefined;
  });
  const unmatched = waiting.filter(([key]) => {
    const identity = identities.get(key);
    if (identity && isFree(identity)) found.set(identity.logicalId, key);
    return !identity;
  });
  for (const entry of unmatched) {
    const candidates = candidatesFor(entry, identities).filter(isFree);
    const rivals = unmatched.filter((other) => withoutLogicalId(other) === withoutLogicalId(entry));
    const named = candidates.filter((candidate) => hasNameOf(entry, candidate));
    const [only, ...others] = named.length === 1 ? named : candidates;
    if (only && others.length === 0 && rivals.length === 1) found.set(only.logicalId, entry[0]);
  }
  return found;
}

/** The resources that may be what a key of the file means, though they do not go by it. */
export function candidatesFor(entry: Entry, identities: IdentitiesByKey): Identity[] {
  const key = withoutLogicalId(entry);
  return [...identities.values()].filter((identity) => identity.key === key || identity.otherKeys.includes(key));
}

/** The key that a thing would have, were it not one of several alike. */
export function withoutLogicalId([key, { logicalId }]: Entry): string {
  const end = ` (${logicalId})`;
  return key.endsWith(end) ? key.slice(0, -end.length) : key;
}

function hasNameOf([key, { physicalName }]: Entry, { otherKeys, key: own }: Identity): boolean {
  return physicalName !== undefined && [own, ...otherKeys].includes(`${key} ${physicalName}`);
}

const STANDS_BY_AN_API = ['AWS::ApiGateway::ClientCertificate', 'AWS::Logs::LogGroup', 'AWS::WAFv2::WebACLAssociation'];

/** Whoever lets go of an API lets go of its parts. */
function isPartOf(released: string, key: string, type: string): boolean {
  if (released !== 'api') return released.startsWith('api ') && key.includes(`${released}: `);
  return !key.includes(': ') && (type in namesOfApiParts || STANDS_BY_AN_API.includes(type));
}
