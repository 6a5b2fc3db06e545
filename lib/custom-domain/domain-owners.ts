import { Stack, Token } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { oneOwnerPerName } from '../rules/custom-domains/one-owner-per-name';

const ownersIn = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Refuses a second construct for a public name in the same account and region of an app. Other regions may have the name too, and a
 * stack that does not say where it is deployed may go to another account.
 */
export function claimDomainName(scope: Construct, id: string, domainName: string): void {
  const app = scope.node.root;
  const owners = ownersIn.get(app) ?? new Map<string, string>();
  ownersIn.set(app, owners);
  const { account, environment, node, region } = Stack.of(scope);
  const isKnown = !Token.isUnresolved(account) && !Token.isUnresolved(region);
  const place = `${domainName} ${isKnown ? environment : node.path}`;
  const owner = `${scope.node.path}/${id}`;
  const known = owners.get(place) ?? owner;
  oneOwnerPerName.enforce({ domain: domainName, owners: [...new Set([known, owner])] });
  owners.set(place, owner);
}
