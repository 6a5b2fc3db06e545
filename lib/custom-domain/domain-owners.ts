import { Stack } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { oneOwnerPerName } from '../rules/custom-domains/one-owner-per-name';

const ownersIn = new WeakMap<IConstruct, Map<string, string>>();

/** Refuses a second construct for a name in the same account and region of an app; other regions may have the name too. */
export function claimDomainName(scope: Construct, id: string, domainName: string): void {
  const app = scope.node.root;
  const owners = ownersIn.get(app) ?? new Map<string, string>();
  ownersIn.set(app, owners);
  const place = `${domainName} ${Stack.of(scope).environment}`;
  const owner = `${scope.node.path}/${id}`;
  const known = owners.get(place) ?? owner;
  oneOwnerPerName.enforce({ domain: domainName, owners: [...new Set([known, owner])] });
  owners.set(place, owner);
}
