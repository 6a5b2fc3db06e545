import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { topmostStack } from './topmost-stack';

const MAXIMUM_LENGTH = 128;

/** A name that no other API of the account has in the region: the name of the stack, which is unique there, and the place in it. */
export function uniqueApiName(scope: Construct, id: string): string {
  // Only CloudFormation knows the name of a nested stack.
  const stack = topmostStack(Stack.of(scope));
  const place = [...scope.node.scopes.slice(stack.node.scopes.length).map(({ node }) => node.id), id];
  const parts = [stack.stackName, ...place];
  const name = parts.join('-');
  const isUnique = place.length === 1 && parts.every((part) => !part.includes('-')) && name.length <= MAXIMUM_LENGTH;
  return isUnique ? name : `${name.slice(0, MAXIMUM_LENGTH - 9)}-${hashOf(parts)}`;
}

/** Parts that are joined with hyphens could be the parts of another name. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}
